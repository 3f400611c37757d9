using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.Client.Tests.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Fluent;

public sealed class TaskHandleTests : WaitTest
{
    [Fact]
    public async Task Task_FromItsStartToItsEnd_IsFollowed()
    {
        var task = Client.Task(await StartAsync());

        Assert.Equal("RUNNING", (await PassAsync(task.WaitUntilRunningAsync(Options, TestEcs.Token))).LastStatus);
        await task.StopAsync("no longer needed", TestEcs.Token);
        var stopped = await PassAsync(task.WaitUntilStoppedAsync(Options, TestEcs.Token));

        Assert.Equal(("STOPPED", "no longer needed"), (stopped.LastStatus, stopped.StoppedReason));
    }

    [Fact]
    public async Task DescribeAsync_ByIdInItsCluster_IsTheTask()
    {
        var arn = await StartAsync();

        var task = await Client.Cluster("prod").Task(arn.Split('/')[^1]).DescribeAsync(cancellationToken: TestEcs.Token);

        Assert.Equal(arn, task.TaskArn);
    }

    [Fact]
    public async Task DescribeAsync_ATaskThatIsMissing_ThrowsTheFailure()
    {
        var task = Client.Cluster("prod").Task("0123456789abcdef0123456789abcdef");

        var error = await Assert.ThrowsAsync<EcsFailuresException>(() => task.DescribeAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(("DescribeTasks", "MISSING"), (error.Operation, Assert.Single(error.Failures).Reason));
    }

    [Fact]
    public async Task RunToCompletionAsync_ATaskThatExits_TellsItsExitCode()
    {
        Test.Ecs.OnTask(family: "orders").ExitWith(3);

        var completion = await PassAsync(Client.Cluster("prod").RunTask("orders")
            .OnFargate(["subnet-1"])
            .RunToCompletionAsync(new TaskCompletionOptions { Wait = Options }, TestEcs.Token));

        Assert.False(completion.IsSuccessful);
        Assert.Equal(3, Assert.Single(Assert.Single(completion.Tasks).Containers).ExitCode);
    }

    private async Task<string> StartAsync() =>
        (await Client.Cluster("prod").RunTask("orders").OnFargate(["subnet-1"]).SendAsync(TestEcs.Token)).ThrowOnFailures().Tasks[0].TaskArn!;
}
