namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskOutcomeStoreTests : IDisposable
{
    private const string KilledReason = "OutOfMemoryError: killed";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task TakeNext_ExitsAfterAWhile_ShowsTheExitCodeOfTheContainer()
    {
        _test.Ecs.OnTask().ExitWith(137, TimeSpan.FromMinutes(2), KilledReason, InMemoryEcs.Unlimited);
        await RunAsync(Sidecar());
        _test.Pass(0.5);
        Assert.Equal("RUNNING", (await TaskAsync()).LastStatus);
        _test.Clock.Advance(TimeSpan.FromMinutes(2));

        var ending = await TaskAsync(stopped: true);
        Assert.Equal("STOPPING", ending.LastStatus);
        Assert.Equal(["RUNNING", "STOPPED"], ending.Containers.Select(container => container.LastStatus));
        _test.Pass(0.25);

        var task = await TaskAsync(stopped: true);
        Assert.Equal(("STOPPED", TaskStopCode.EssentialContainerExited), (task.LastStatus, task.StopCode));
        Assert.Equal("Essential container in task exited", task.StoppedReason);
        Assert.Equal((0, 137), (task.Containers[0].ExitCode, task.Containers[1].ExitCode));
        Assert.Equal((null, KilledReason), (task.Containers[0].Reason, task.Containers[1].Reason));
    }

    [Fact]
    public async Task TakeNext_DoesNotStart_HasNoExitCode()
    {
        _test.Ecs.OnTask().FailToStart("CannotPullContainerError: not found");
        await RunAsync();
        _test.Pass(0.5);

        var task = await TaskAsync(stopped: true);
        Assert.Equal(("STOPPING", TaskStopCode.TaskFailedToStart), (task.LastStatus, task.StopCode));
        Assert.Equal("CannotPullContainerError: not found", task.StoppedReason);
        _test.Pass(0.25);
        task = await TaskAsync(stopped: true);
        Assert.Equal(("STOPPED", null), (task.LastStatus, task.StartedAt));
        Assert.Equal((null, "CannotPullContainerError: not found"), (task.Containers[0].ExitCode, task.Containers[0].Reason));
    }

    [Fact]
    public async Task TakeNext_RuleForSomeTasks_LeavesTheOthersRunning()
    {
        _test.Ecs.OnTask("orders").ExitWith(137);
        await RunAsync(count: 3);
        _test.Pass(2);

        var ended = await TaskAsync(stopped: true);
        Assert.Equal(137, ended.Containers[0].ExitCode);
        Assert.Equal(2, (await _test.TasksAsync()).Count);
    }

    [Fact]
    public async Task TakeNext_SeveralRules_TheFirstThatFitsDecides()
    {
        _test.Ecs.OnTask("other").ExitWith(137);
        _test.Ecs.OnTask().ExitWith(3);
        _test.Ecs.OnTask().ExitWith(4);
        await RunAsync();
        _test.Pass(1);

        Assert.Equal(3, (await TaskAsync(stopped: true)).Containers[0].ExitCode);
    }

    [Fact]
    public async Task TakeNext_StoppedBeforeItsEnd_IsTheStop()
    {
        _test.Ecs.OnTask().ExitWith(137, TimeSpan.FromMinutes(2), KilledReason, InMemoryEcs.Unlimited);
        await RunAsync();
        _test.Pass(1);
        var arn = (await TaskAsync()).TaskArn!;
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = arn }, TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromMinutes(3));

        var task = await TaskAsync(stopped: true);
        Assert.Equal((TaskStopCode.UserInitiated, 0), (task.StopCode, task.Containers[0].ExitCode));
    }

    private static RegisterTaskDefinitionRequest Sidecar() => TestEcs.Definition() with
    {
        ContainerDefinitions =
        [
            new ContainerDefinition { Name = "log", Image = "example/log:1", Essential = false },
            .. TestEcs.Definition().ContainerDefinitions,
        ],
    };

    private async Task RunAsync(RegisterTaskDefinitionRequest? definition = null, int count = 1)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(definition);
        await _test.Client.RunTaskAsync(
            new RunTaskRequest
            {
                Cluster = "prod",
                TaskDefinition = "orders",
                Count = count,
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = TestEcs.Network,
            },
            TestEcs.Token);
    }

    private async Task<EcsTask> TaskAsync(bool stopped = false) => Assert.Single(await _test.TasksAsync(
        new ListTasksRequest { Cluster = "prod", DesiredStatus = stopped ? DesiredStatus.Stopped : DesiredStatus.Running }));
}
