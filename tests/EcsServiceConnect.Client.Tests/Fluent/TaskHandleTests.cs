using EcsServiceConnect.Client.Tests.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Fluent;

public sealed class TaskHandleTests : WaiterTestBase
{
    [Fact]
    public async Task Task_FromStartToStop_CanBeWaitedFor()
    {
        var task = Client.Task(await StartAsync());

        Assert.Equal("RUNNING", (await AdvanceUntilCompletedAsync(task.WaitUntilRunningAsync(Options, TestEcs.Token))).LastStatus);
        await task.StopAsync("no longer needed", TestEcs.Token);
        var stopped = await AdvanceUntilCompletedAsync(task.WaitUntilStoppedAsync(Options, TestEcs.Token));

        Assert.Equal(("STOPPED", "no longer needed"), (stopped.LastStatus, stopped.StoppedReason));
    }

    [Fact]
    public async Task DescribeAsync_IdInCluster_ReturnsTheTask()
    {
        var arn = await StartAsync();

        var task = await Client.Cluster("prod").Task(arn.Split('/')[^1]).DescribeAsync(cancellationToken: TestEcs.Token);

        Assert.Equal(arn, task.TaskArn);
    }

    [Fact]
    public async Task DescribeAsync_TaskNotFound_ThrowsTheFailure()
    {
        var task = Client.Cluster("prod").Task("0123456789abcdef0123456789abcdef");

        var error = await Assert.ThrowsAsync<EcsFailuresException>(() => task.DescribeAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(("DescribeTasks", "MISSING"), (error.Operation, Assert.Single(error.Failures).Reason));
    }

    [Fact]
    public async Task RunToCompletionAsync_TaskExits_ReturnsItsExitCode()
    {
        Test.Ecs.OnTask(family: "orders").ExitWith(3);

        var completion = await AdvanceUntilCompletedAsync(Client.Cluster("prod").RunTask("orders")
            .OnFargate(["subnet-1"])
            .RunToCompletionAsync(new RunTaskOptions { WaiterOptions = Options }, TestEcs.Token));

        Assert.False(completion.IsSuccessful);
        Assert.Equal(3, Assert.Single(Assert.Single(completion.Tasks).Containers).ExitCode);
    }

    private async Task<string> StartAsync() =>
        (await Client.Cluster("prod").RunTask("orders").OnFargate(["subnet-1"]).SendAsync(TestEcs.Token)).ThrowIfAnyFailed().Tasks[0].TaskArn!;
}
