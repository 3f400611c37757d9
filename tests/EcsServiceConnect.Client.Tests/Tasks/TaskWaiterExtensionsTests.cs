using EcsServiceConnect.Client.Tests.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Tasks;

public sealed class TaskWaiterExtensionsTests : WaiterTestBase
{
    [Fact]
    public async Task WaitUntilTasksRunningAsync_StartingTasks_ReturnsThem()
    {
        var arns = await RunAsync(count: 3);

        var tasks = await AdvanceUntilCompletedAsync(Client.WaitUntilTasksRunningAsync("prod", arns, Options, TestEcs.Token));

        Assert.Equal(arns, tasks.Select(task => task.TaskArn));
        Assert.All(tasks, task => Assert.Equal("RUNNING", task.LastStatus));
        Assert.Equal(TimeSpan.FromSeconds(6), Progress[0].NextDelay);
    }

    [Fact]
    public async Task WaitUntilTasksRunningAsync_TaskThatFailsToStart_ThrowsItsReason()
    {
        Test.Ecs.OnTask("orders").FailToStart("CannotPullContainerError: no such tag");
        var arns = await RunAsync(count: 2);

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilTasksRunningAsync("prod", arns, Options, TestEcs.Token)));

        var resource = Assert.Single(error.Resources);
        Assert.Equal((EcsWaiterOutcome.Failed, arns[0], "STOPPED"), (error.Outcome, resource.Name, resource.State));
        Assert.Equal("TaskFailedToStart: CannotPullContainerError: no such tag", resource.StopReason);
        Assert.Contains($"{arns[0]}: STOPPED; {resource.StopReason}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitUntilTasksRunningAsync_TaskWhoseContainerExited_ThrowsItsExitCode()
    {
        Test.Ecs.OnTask("orders").ExitWith(137, reason: "OutOfMemoryError: Container killed due to memory usage");
        var arns = await RunAsync();
        Test.Pass(4);

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilTasksRunningAsync("prod", arns, Options, TestEcs.Token)));

        Assert.Equal(
            "container app exited with 137: OutOfMemoryError: Container killed due to memory usage",
            Assert.Single(Assert.Single(error.Resources).LastEvents));
    }

    [Fact]
    public async Task WaitUntilTasksRunningAsync_MissingTask_Throws()
    {
        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            Client.WaitUntilTasksRunningAsync("prod", ["0123456789abcdef0123456789abcdef"], Options, TestEcs.Token));

        Assert.Equal("MISSING", Assert.Single(error.Resources).State);
    }

    [Fact]
    public async Task WaitUntilTasksStoppedAsync_StoppingTasks_ReturnsThemWithExitCodes()
    {
        Test.Ecs.OnTask("orders").ExitWith(3, TimeSpan.FromSeconds(30));
        var arns = await RunAsync();

        var tasks = await AdvanceUntilCompletedAsync(Client.WaitUntilTasksStoppedAsync("prod", arns, Options, TestEcs.Token));

        Assert.Equal(("STOPPED", 3), (tasks[0].LastStatus, tasks[0].Containers[0].ExitCode));
    }

    [Fact]
    public async Task WaitUntilTasksStoppedAsync_OnlyMissingTasks_TimesOut()
    {
        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilTasksStoppedAsync("prod", ["0123456789abcdef0123456789abcdef"], Options, TestEcs.Token)));

        Assert.Equal((EcsWaiterOutcome.TimedOut, TimeSpan.FromMinutes(10)), (error.Outcome, error.Elapsed));
    }

    private async Task<IReadOnlyList<string>> RunAsync(int count = 1) =>
        [.. (await Client.RunTaskAsync(TestEcs.FargateTask(count: count), TestEcs.Token)).Tasks.Select(task => task.TaskArn!)];
}
