namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskOutcomeStoreTests : IDisposable
{
    private static readonly TaskOutcome KilledAtOnce = new(137, "OutOfMemoryError: killed", null, CanStart: true);

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task TakeNext_ExitsAfterAWhile_ShowsTheExitCodeOfTheContainer()
    {
        Add(new TaskOutcomePolicy(_ => true, KilledAtOnce with { RunDuration = TimeSpan.FromMinutes(2) }));
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
        Assert.Equal((null, KilledAtOnce.Reason), (task.Containers[0].Reason, task.Containers[1].Reason));
    }

    [Fact]
    public async Task TakeNext_DoesNotStart_HasNoExitCode()
    {
        Add(new TaskOutcomePolicy(_ => true, new TaskOutcome(null, "CannotPullContainerError: not found", null, CanStart: false)));
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
        Add(new TaskOutcomePolicy(order => order.Definition.Family == "orders", KilledAtOnce, Times: 1));
        await RunAsync(count: 3);
        _test.Pass(2);

        var ended = await TaskAsync(stopped: true);
        Assert.Equal(137, ended.Containers[0].ExitCode);
        Assert.Equal(2, (await _test.TasksAsync()).Count);
    }

    [Fact]
    public async Task TakeNext_SeveralRules_TheFirstThatFitsDecides()
    {
        Add(new TaskOutcomePolicy(order => order.Definition.Family == "other", KilledAtOnce));
        Add(new TaskOutcomePolicy(_ => true, KilledAtOnce with { ExitCode = 3 }));
        Add(new TaskOutcomePolicy(_ => true, KilledAtOnce with { ExitCode = 4 }));
        await RunAsync();
        _test.Pass(1);

        Assert.Equal(3, (await TaskAsync(stopped: true)).Containers[0].ExitCode);
    }

    [Fact]
    public async Task TakeNext_StoppedBeforeItsEnd_IsTheStop()
    {
        Add(new TaskOutcomePolicy(_ => true, KilledAtOnce with { RunDuration = TimeSpan.FromMinutes(2) }));
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

    private void Add(TaskOutcomePolicy rule) => _test.Ecs.State.TaskOutcomes.Add(rule);

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
