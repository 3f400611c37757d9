namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskSetupTests : IDisposable
{
    private readonly TestEcs _test = new();

    public TaskSetupTests() => _test.Ecs.Seed(
        new CreateClusterRequest { ClusterName = "prod" },
        TestEcs.Definition("orders"),
        TestEcs.Definition("job"),
        TestEcs.Definition("job"));

    private IReadOnlyList<EcsTask> Tasks => _test.Ecs.Snapshot().GetCluster("prod").Tasks;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task ExitWith_AfterDelay_StopsTheFamilysTask()
    {
        _test.Ecs.OnTask("job").ExitWith(137, TimeSpan.FromMinutes(1), "OutOfMemoryError: Container killed due to memory usage");
        await RunAsync("orders");
        await RunAsync("job");
        _test.Pass(0.5);
        Assert.All(Tasks, task => Assert.Equal("RUNNING", task.LastStatus));

        _test.Clock.Advance(TimeSpan.FromMinutes(1));
        _test.Pass(0.25);

        var task = Assert.Single(Tasks, task => task.LastStatus == "STOPPED");
        Assert.Contains("/job:2", task.TaskDefinitionArn, StringComparison.Ordinal);
        Assert.Equal(TaskStopCode.EssentialContainerExited, task.StopCode);
        Assert.Equal(
            (137, "OutOfMemoryError: Container killed due to memory usage"), (task.Containers[0].ExitCode, task.Containers[0].Reason));
    }

    [Fact]
    public async Task ExitWith_FamilyAndRevision_IgnoresOtherRevisions()
    {
        _test.Ecs.OnTask("job:1").ExitWith(1);
        await RunAsync("job:2");
        _test.Pass(1);
        Assert.Equal("RUNNING", Assert.Single(Tasks).LastStatus);

        await RunAsync("job:1");
        _test.Pass(1);

        Assert.Equal(["RUNNING", "STOPPED"], Tasks.Select(task => task.LastStatus));
    }

    [Fact]
    public async Task ExitWith_OneTime_IgnoresOtherTasksOfTheCall()
    {
        _test.Ecs.OnTask().ExitWith(1, times: 2);
        await _test.Client.RunTaskAsync(TestEcs.FargateTask("job", count: 3), TestEcs.Token);
        _test.Pass(1);

        Assert.Equal(["STOPPED", "STOPPED", "RUNNING"], Tasks.Select(task => task.LastStatus));
    }

    [Fact]
    public async Task ExitWith_StartedBy_MatchesOnlyThose()
    {
        _test.Ecs.OnTask(startedBy: "nightly").ExitWith(1, times: InMemoryEcs.Unlimited);
        await RunAsync("job");
        await _test.Client.RunTaskAsync(TestEcs.FargateTask("job") with { StartedBy = "nightly" }, TestEcs.Token);
        _test.Pass(1);

        Assert.Equal("nightly", Assert.Single(Tasks, task => task.LastStatus == "STOPPED").StartedBy);
    }

    [Fact]
    public async Task FailToStart_ServiceTask_IsReplaced()
    {
        _test.Ecs.OnTask(service: "orders").FailToStart("CannotPullContainerError: no such image");
        await RunAsync("orders");
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1));
        _test.Pass(10);

        var failed = Assert.Single(Tasks, task => task.LastStatus == "STOPPED");
        Assert.Equal((TaskStopCode.TaskFailedToStart, "CannotPullContainerError: no such image"), (failed.StopCode, failed.StoppedReason));
        Assert.Equal("service:orders", failed.Group);
        Assert.Null(failed.StartedAt);
        Assert.Equal(1, _test.Ecs.Snapshot().GetCluster("prod").GetService("orders").RunningCount);
    }

    [Theory]
    [InlineData("example/app:1", true)]
    [InlineData("example/app", true)]
    [InlineData("example", false)]
    [InlineData("example/app:2", false)]
    [InlineData("example/app:10", false)]
    [InlineData("registry.example", false)]
    [InlineData("registry.example:5000/tools/agent", true)]
    public async Task FailToStart_Image_MatchesWithOrWithoutItsTag(string image, bool matches)
    {
        var outcome = _test.Ecs.OnTask(image: image).FailToStart("CannotPullContainerError: no such tag");
        var definition = TestEcs.Definition("two");
        await _test.RegisterAsync(definition with
        {
            ContainerDefinitions =
            [
                .. definition.ContainerDefinitions,
                new ContainerDefinition { Name = "agent", Image = "registry.example:5000/tools/agent@sha256:0a1b" },
            ],
        });
        await RunAsync("two");
        _test.Pass(1);

        Assert.Equal(matches ? "STOPPED" : "RUNNING", Assert.Single(Tasks).LastStatus);
        Assert.Equal((matches ? 1 : 0, matches ? 0 : 1), (outcome.AppliedCount, outcome.RemainingCount));
    }

    [Fact]
    public async Task ExitWith_Unlimited_KeepsItsRemainingCount()
    {
        var outcome = _test.Ecs.OnTask("job").ExitWith(1, times: InMemoryEcs.Unlimited);
        await RunAsync("job");
        _test.Pass(1);

        Assert.Equal((1, InMemoryEcs.Unlimited), (outcome.AppliedCount, outcome.RemainingCount));
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("prod/orders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service/prod/orders")]
    public async Task ExitWith_Service_AcceptsEachOfItsNames(string service)
    {
        _test.Ecs.OnTask(service: service).ExitWith(4);
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1));
        _test.Pass(1);

        Assert.Equal(4, Tasks[0].Containers[0].ExitCode);
    }

    [Fact]
    public async Task Remove_PendingOutcome_IsNotApplied()
    {
        var outcome = _test.Ecs.OnTask("job").ExitWith(1, times: InMemoryEcs.Unlimited);
        _test.Ecs.OnTask("job").ExitWith(2);
        outcome.Remove();
        await RunAsync("job");
        await RunAsync("job");
        _test.Pass(1);

        Assert.Equal([2, null], Tasks.Select(task => task.Containers[0].ExitCode));
    }

    [Fact]
    public async Task ClearTaskOutcomes_PendingOutcomes_AppliesNone()
    {
        _test.Ecs.OnTask().FailToStart("no", times: InMemoryEcs.Unlimited);
        _test.Ecs.ClearTaskOutcomes();
        await RunAsync("job");
        _test.Pass(1);

        Assert.Equal("RUNNING", Assert.Single(Tasks).LastStatus);
    }

    [Fact]
    public void Outcomes_ArgumentsOutOfRange_ThrowAtOnce()
    {
        var setup = _test.Ecs.OnTask();

        Assert.Throws<ArgumentOutOfRangeException>("exitCode", () => setup.ExitWith(256));
        Assert.Throws<ArgumentOutOfRangeException>("exitCode", () => setup.ExitWith(-1));
        Assert.Throws<ArgumentOutOfRangeException>("after", () => setup.ExitWith(1, TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("times", () => setup.ExitWith(1, times: 0));
        Assert.Throws<ArgumentException>("reason", () => setup.FailToStart(" "));
    }

    private Task<RunTaskResponse> RunAsync(string definition) => _test.Client.RunTaskAsync(TestEcs.FargateTask(definition), TestEcs.Token);
}
