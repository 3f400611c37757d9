namespace EcsServiceConnect.Samples.Tests;

public class DeployWatchTests
{
    [Fact]
    public async Task Run_Embedded_ShowsASuccessAndARollback() => LineAssert.Matches(
        await BuiltProgram.DeployWatch.RunAsync(),
        "orders after .*: IN_PROGRESS, ",
        "orders after .*: Successful, 2 of 2",
        @"Successful\. orders runs orders:2",
        "TaskFailedToStart: CannotPullContainerError",
        "ROLLBACK_IN_PROGRESS",
        @"RolledBack\. orders runs orders:2");

    [Fact]
    public async Task Run_EndpointWithoutService_NamesTheMissingOptions() => LineAssert.Matches(
        await BuiltProgram.DeployWatch.FailAsync("--endpoint", "http://127.0.0.1:4567", "--cluster", "prod"),
        @"^--endpoint needs --service\.$",
        @"^--endpoint needs --task-definition\.$");
}
