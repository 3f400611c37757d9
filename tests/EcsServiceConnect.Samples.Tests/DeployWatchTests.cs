namespace EcsServiceConnect.Samples.Tests;

public class DeployWatchTests
{
    [Fact]
    public async Task Run_Embedded_ShowsASuccessAndARollback() => LineAssert.Matches(
        await BuiltProgram.DeployWatch.RunAsync(),
        @"orders after .*: IN_PROGRESS, orders:2 \([0-2] of 2 running",
        @"orders after .*: SUCCESSFUL, orders:2 \(2 of 2 running\)$",
        @"SUCCESSFUL\. orders runs orders:2, 2 of 2 tasks\.$",
        "TaskFailedToStart: CannotPullContainerError",
        @": ROLLBACK_IN_PROGRESS, orders:2 \([0-2] of 2 running",
        @": ROLLBACK_SUCCESSFUL, orders:2 \(2 of 2 running\), orders:3 \([1-9] failed\); ",
        @"ROLLBACK_SUCCESSFUL\. orders runs orders:2, 2 of 2 tasks\.$");

    [Fact]
    public async Task Run_EndpointWithoutService_NamesTheMissingOptions() => LineAssert.Matches(
        await BuiltProgram.DeployWatch.FailAsync("--endpoint", "http://127.0.0.1:4567", "--cluster", "prod"),
        @"^--endpoint needs --service\.$",
        @"^--endpoint needs --task-definition\.$");
}
