namespace EcsServiceConnect.Samples.Tests;

public class DeployWatchTests
{
    [Fact]
    public async Task Run_Embedded_ShowsASuccessAndARollback() => LineAssert.Matches(
        await BuiltProgram.DeployWatch.GetOutputAsync(),
        @"orders after .*: IN_PROGRESS, orders:2 \([0-2] of 2 running",
        @"orders after .*: SUCCESSFUL, orders:2 \(2 of 2 running\)$",
        @"SUCCESSFUL\. orders runs orders:2, 2 of 2 tasks\.$",
        "TaskFailedToStart: CannotPullContainerError",
        @": ROLLBACK_IN_PROGRESS, orders:2 \([0-2] of 2 running",
        @": ROLLBACK_SUCCESSFUL, orders:2 \(2 of 2 running\), orders:3 \([1-9] failed\); ",
        @"ROLLBACK_SUCCESSFUL\. orders runs orders:2, 2 of 2 tasks\.$");

    [Theory]
    [InlineData("blue-green", "100")]
    [InlineData("canary", "10")]
    [InlineData("linear", "25")]
    public async Task Run_Strategy_ShiftsTheTrafficAfterThePause(string strategy, string firstWeight) => LineAssert.Matches(
        await BuiltProgram.DeployWatch.RunAsync("--strategy", strategy),
        "paused at hook ",
        @"^The deployment is paused\. Nobody can press a key here, so it continues\.$",
        $", {firstWeight}% of production",
        @"orders after .*: SUCCESSFUL, orders:2 \(2 of 2 running\)$",
        @"^SUCCESSFUL\. orders runs orders:2\.$");

    [Fact]
    public async Task Run_StrategyWithEndpoint_IsRejected() => LineAssert.Matches(
        await BuiltProgram.DeployWatch.FailAsync("--strategy", "canary", "--endpoint", "http://127.0.0.1:4567"),
        @"^--strategy is for the in-memory ECS: elsewhere, the service decides\.$");

    [Fact]
    public async Task Run_EndpointWithoutService_NamesTheMissingOptions() => LineAssert.Matches(
        await BuiltProgram.DeployWatch.FailAsync("--endpoint", "http://127.0.0.1:4567", "--cluster", "prod"),
        @"^--endpoint needs --service\.$",
        @"^--endpoint needs --task-definition\.$");
}
