using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests;

/// <summary>How tasks end, and which results are a success.</summary>
public sealed class RunTaskExtensionsTests : RunTaskTestBase
{
    [Fact]
    public async Task RunTaskToCompletionAsync_ExitCodeZero_Succeeds()
    {
        Test.Ecs.OnTask("orders").ExitWith(0, TimeSpan.FromSeconds(30));

        var result = await AdvanceUntilCompletedAsync(RunAsync());

        var task = Assert.Single(result.Tasks);
        Assert.True(result.IsSuccessful && task.IsSuccessful && task.HasStarted);
        Assert.Equal(("STOPPED", TaskStopCode.EssentialContainerExited), (task.Task.LastStatus, task.StopCode));
        Assert.Equal(new ContainerResult { Name = "app", ExitCode = 0 }, Assert.Single(task.Containers));
        Assert.Same(result, result.EnsureSuccess());
        Assert.Equal("1 of 1 tasks succeeded", result.ToString());
        Assert.Equal(TimeSpan.FromSeconds(6), Progress[0].NextDelay);
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_Killed_HasExitCodeAndReasons()
    {
        Test.Ecs.OnTask("orders").ExitWith(137, reason: "OutOfMemoryError: killed");

        var result = await AdvanceUntilCompletedAsync(RunAsync());

        var task = Assert.Single(result.Tasks);
        Assert.False(result.IsSuccessful || task.IsSuccessful);
        Assert.Equal((137, "OutOfMemoryError: killed"), (task.Containers[0].ExitCode, task.Containers[0].Reason));
        Assert.Equal("Essential container in task exited", task.StoppedReason);
        var error = Assert.Throws<EcsRunTaskException>(result.EnsureSuccess);
        Assert.Equal((EcsRunTaskOutcome.Failed, "RunTask"), (error.Outcome, error.Operation));
        Assert.Equal(task, Assert.Single(error.FailedTasks));
        Assert.Equal(
            $"""
            1 of 1 task did not succeed:
              {task.TaskArn}: STOPPED; EssentialContainerExited: Essential container in task exited
                container app exited with 137: OutOfMemoryError: killed
            """.ReplaceLineEndings("\n"),
            error.Message);
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_NeverStarted_HasReasonWithoutExitCode()
    {
        Test.Ecs.OnTask("orders").FailToStart("CannotPullContainerError: no such tag");

        var task = Assert.Single((await AdvanceUntilCompletedAsync(RunAsync())).Tasks);

        Assert.False(task.HasStarted || task.IsSuccessful);
        Assert.Equal((null, TaskStopCode.TaskFailedToStart), (task.Containers[0].ExitCode, task.StopCode));
        Assert.Equal("CannotPullContainerError: no such tag", task.StoppedReason);
        Assert.Equal("container app did not run: CannotPullContainerError: no such tag", task.Containers[0].ToString());
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_HostLost_HasStartedWithoutExitCode()
    {
        Test.Ecs.On<DescribeTasksRequest>().RespondWith(static request => new DescribeTasksResponse
        {
            Tasks =
            [
                new EcsTask
                {
                    TaskArn = request.Tasks[0],
                    LastStatus = "STOPPED",
                    StartedAt = DateTimeOffset.UnixEpoch,
                    StoppedReason = "Host EC2 (instance i-0123456789abcdef0) terminated.",
                    Containers = [new Container { Name = "app", RuntimeId = "0123456789ab" }],
                },
            ],
        });

        var task = Assert.Single((await AdvanceUntilCompletedAsync(RunAsync())).Tasks);

        Assert.Equal((false, true), (task.IsSuccessful, task.HasStarted));
        Assert.Equal("container app ended without an exit code", task.Containers[0].ToString());
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_OneOfThreeFails_NamesOnlyThatOne()
    {
        Test.Ecs.OnTask("orders").ExitWith(0);
        Test.Ecs.OnTask("orders").ExitWith(2, TimeSpan.FromSeconds(20));
        Test.Ecs.OnTask("orders").ExitWith(0, TimeSpan.FromSeconds(40));

        var result = await AdvanceUntilCompletedAsync(RunAsync(count: 3));

        Assert.Equal([true, false, true], result.Tasks.Select(task => task.IsSuccessful));
        Assert.Equal("2 of 3 tasks succeeded", result.ToString());
        var error = Assert.Throws<EcsRunTaskException>(result.EnsureSuccess);
        Assert.StartsWith("1 of 3 tasks did not succeed:", error.Message, StringComparison.Ordinal);
        Assert.Equal(result.Tasks.Select(task => task.TaskArn), error.TaskArns);
        Assert.Equal(result.Tasks[1], Assert.Single(error.FailedTasks));
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_StoppedByUserWithExitCodeZero_IsNotSuccessful()
    {
        var run = RunAsync();
        Test.Clock.Advance(TimeSpan.FromMinutes(1));
        var arn = Assert.Single((await Test.TasksAsync()).Select(task => task.TaskArn!));
        await Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = arn, Reason = "enough" }, TestEcs.Token);

        var task = Assert.Single((await AdvanceUntilCompletedAsync(run)).Tasks);

        Assert.Equal((0, TaskStopCode.UserInitiated, "enough"), (task.Containers[0].ExitCode, task.StopCode, task.StoppedReason));
        Assert.False(task.IsSuccessful);
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_SpotInterruption_IsNotSuccessful()
    {
        RespondWithStoppedTasks(TaskStopCode.SpotInterruption, ("app", 0), ("sidecar", 143));

        Assert.False((await AdvanceUntilCompletedAsync(RunAsync())).IsSuccessful);

        // For where the logs of the failure are.
        Assert.Equal(1, CountCalls("DescribeTaskDefinition"));
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_SidecarKilled_Succeeds()
    {
        await RegisterWithSidecarAsync();
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 0), ("sidecar", 137), ("added-by-aws", null));

        Assert.True((await AdvanceUntilCompletedAsync(RunAsync(count: 2))).IsSuccessful);
        Assert.Equal(1, CountCalls("DescribeTaskDefinition"));
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_EssentialContainerKilled_Fails()
    {
        await RegisterWithSidecarAsync();
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 137), ("sidecar", 0));

        Assert.False((await AdvanceUntilCompletedAsync(RunAsync())).IsSuccessful);
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_EqualExitCodes_NeedNoTaskDefinition()
    {
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 0), ("sidecar", 0));
        Assert.True((await AdvanceUntilCompletedAsync(RunAsync())).IsSuccessful);
        Assert.Equal(0, CountCalls("DescribeTaskDefinition"));
        Test.Ecs.ClearFaults();
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 1));
        Assert.False((await AdvanceUntilCompletedAsync(RunAsync())).IsSuccessful);

        // For where the logs of the failure are.
        Assert.Equal(1, CountCalls("DescribeTaskDefinition"));
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_TaskDefinitionDenied_NeedsZeroFromAll()
    {
        Test.Ecs.On("DescribeTaskDefinition").Fail(new AccessDeniedException("not you"), InMemoryEcs.Unlimited);
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 0), ("sidecar", 143));

        Assert.False((await AdvanceUntilCompletedAsync(RunAsync())).IsSuccessful);
    }

    [Theory]
    [InlineData(true, "app")]
    [InlineData(false, "app", "proxy")]
    [InlineData(false, "worker")]
    [InlineData(false)]
    public async Task ResultContainers_Set_DecideTheResult(bool isSuccess, params string[] names)
    {
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 0), ("proxy", 143));

        var result = await AdvanceUntilCompletedAsync(RunAsync(new RunTaskOptions { ResultContainers = names }));

        Assert.Equal(isSuccess, result.IsSuccessful);
        Assert.Equal(isSuccess ? 0 : 1, CountCalls("DescribeTaskDefinition"));
    }

    [Fact]
    public async Task ResultContainers_NamesThatNoContainerHas_AreInTheError()
    {
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 0), ("proxy", 143));

        var result = await AdvanceUntilCompletedAsync(RunAsync(new RunTaskOptions { ResultContainers = ["app", "worker"] }));
        var error = Assert.Throws<EcsRunTaskException>(result.EnsureSuccess);

        Assert.Equal(["worker"], Assert.Single(result.Tasks).MissingResultContainers);
        Assert.Contains(
            "ResultContainers has worker, but the containers of the tasks are app, proxy.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_OneTaskHoursEarlier_KeepsItsResult()
    {
        Test.Ecs.OnTask("orders").ExitWith(0);
        Test.Ecs.OnTask("orders").ExitWith(0, TimeSpan.FromHours(3));
        var run = RunAsync(new RunTaskOptions { WaiterOptions = Options with { PollInterval = TimeSpan.FromMinutes(5) } }, count: 2);
        for (var step = 0; step < 50 && !run.IsCompleted; step++)
        {
            Test.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.True(run.IsCompleted);
        var result = await run;
        Assert.True(result.IsSuccessful);
        Assert.Equal(2, result.Tasks.Count);
        Assert.Equal(2, Progress[0].PendingResources.Count);
        Assert.Single(Progress[^2].PendingResources);
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_ResponseDropped_StartsTheTaskOnce()
    {
        Test.Ecs.OnTask("orders").ExitWith(0);
        Test.Ecs.On("RunTask").DropResponse();
        using var retrying = Test.Ecs.CreateClient(options =>
        {
            options.Retry.Mode = EcsRetryMode.Standard;
            options.Retry.TransientBaseDelay = TimeSpan.Zero;
        });

        var run = retrying.RunTaskToCompletionAsync(TestEcs.FargateTask(), new() { WaiterOptions = Options }, TestEcs.Token);

        Assert.Single((await AdvanceUntilCompletedAsync(run)).Tasks);
        Assert.Equal(2, CountCalls("RunTask"));
        Assert.Single(Test.Ecs.Snapshot().Clusters.Single().Tasks);
    }

    private Task<TaskDefinition> RegisterWithSidecarAsync()
    {
        var definition = TestEcs.Definition();
        var sidecar = new ContainerDefinition { Name = "sidecar", Image = "example/sidecar:1", Essential = false };
        return Test.RegisterAsync(definition with { ContainerDefinitions = [.. definition.ContainerDefinitions, sidecar] });
    }
}
