namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ContainerControllerTests : IDisposable
{
    private static readonly HealthCheck _check = new() { Command = ["CMD-SHELL", "true"], Interval = 5, Retries = 2 };

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("COMPLETE")]
    [InlineData("SUCCESS")]
    public async Task StartReady_InitContainer_EndsBeforeTheOtherStarts(string condition)
    {
        var arn = await RunAsync(Container("app", "init", condition), Container("init", essential: false));
        _test.Pass(0.5);
        Assert.Equal(("PENDING", "PENDING", "RUNNING"), await GetStatusesAsync(arn));
        _test.Pass(0.125);

        var task = await DescribeAsync(arn);

        Assert.Equal(("RUNNING", "RUNNING", "STOPPED"), await GetStatusesAsync(arn));
        Assert.Equal((null, 0), (task.Containers[0].ExitCode, task.Containers[1].ExitCode));
    }

    [Fact]
    public async Task StartReady_StartCondition_StartsBothAtOnce()
    {
        var arn = await RunAsync(Container("app", "sidecar", "START"), Container("sidecar", essential: false));
        _test.Pass(0.5);

        Assert.Equal(("RUNNING", "RUNNING", "RUNNING"), await GetStatusesAsync(arn));
    }

    [Fact]
    public async Task StartReady_HealthyCondition_WaitsForTheHealthCheck()
    {
        var arn = await RunAsync(Container("app", "db", "HEALTHY"), Container("db") with { HealthCheck = _check });
        _test.Pass(0.5);
        Assert.Equal(("PENDING", "PENDING", "RUNNING"), await GetStatusesAsync(arn));
        Assert.Equal(HealthStatus.Unknown, (await DescribeAsync(arn)).HealthStatus);
        _test.Pass(0.125);

        Assert.Equal(("RUNNING", "RUNNING", "RUNNING"), await GetStatusesAsync(arn));
        Assert.Equal(HealthStatus.Healthy, (await DescribeAsync(arn)).HealthStatus);
    }

    // https://github.com/aws/amazon-ecs-agent/pull/3218 shows the exit code and the reason.
    [Fact]
    public async Task StartReady_InitContainerFails_TaskFailsToStart()
    {
        _test.Ecs.OnTask("orders").OnContainer("init").ExitWith(3);
        var arn = await RunAsync(Container("app", "init", "SUCCESS"), Container("init", essential: false));
        _test.Pass(1);

        var task = await DescribeAsync(arn);

        Assert.Equal(("STOPPED", TaskStopCode.TaskFailedToStart), (task.LastStatus, task.StopCode));
        Assert.Equal((143, 3), (task.Containers[0].ExitCode, task.Containers[1].ExitCode));
        Assert.Equal(
            "CannotStartContainerError: dependency graph: failed to resolve container ordering dependency "
                + "[init(example/app:1) (STOPPED->RUNNING) - Exit: 3] for target [app(example/app:1) (NONE->RUNNING)]",
            task.Containers[0].Reason);
        Assert.Null(task.StartedAt);
    }

    [Fact]
    public async Task StartReady_InitContainerFailsButOnlyHasToComplete_TaskRuns()
    {
        _test.Ecs.OnTask("orders").OnContainer("init").ExitWith(3, TimeSpan.FromSeconds(2));
        var arn = await RunAsync(Container("app", "init", "COMPLETE"), Container("init", essential: false));
        _test.Pass(1);

        Assert.Equal(("RUNNING", "RUNNING", "STOPPED"), await GetStatusesAsync(arn));
    }

    [Fact]
    public async Task StartReady_NonEssentialContainerCannotStart_TaskRunsWithoutIt()
    {
        _test.Ecs.OnTask("orders").OnContainer("init").ExitWith(1);
        var arn = await RunAsync(
            Container("app"), Container("extra", "init", "SUCCESS", essential: false), Container("init", essential: false));
        _test.Pass(1);

        var task = await DescribeAsync(arn);

        Assert.Equal(["RUNNING", "STOPPED", "STOPPED"], task.Containers.Select(static container => container.LastStatus));
        Assert.Equal(("RUNNING", 143), (task.LastStatus, task.Containers[1].ExitCode));
    }

    [Fact]
    public async Task StartReady_ChainOfContainers_StartsThemInTheirOrder()
    {
        var arn = await RunAsync(
            Container("app", "migrate", "SUCCESS"), Container("migrate", "fetch", "SUCCESS", essential: false), Container("fetch", essential: false));
        _test.Pass(0.5);
        Assert.Equal(["PENDING", "PENDING", "RUNNING"], (await DescribeAsync(arn)).Containers.Select(static container => container.LastStatus));
        _test.Pass(0.125);
        Assert.Equal(["PENDING", "RUNNING", "STOPPED"], (await DescribeAsync(arn)).Containers.Select(static container => container.LastStatus));
        _test.Pass(0.125);

        Assert.Equal(["RUNNING", "STOPPED", "STOPPED"], (await DescribeAsync(arn)).Containers.Select(static container => container.LastStatus));
    }

    [Fact]
    public async Task StartReady_StartTimeoutPasses_TaskFailsToStart()
    {
        _test.Ecs.OnTask("orders").OnContainer("init").ExitWith(0, TimeSpan.FromHours(1));
        var arn = await RunAsync(Container("app", "init", "SUCCESS"), Container("init", essential: false) with { StartTimeout = 60 });
        _test.Pass(0.5);
        _test.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(("PENDING", "PENDING", "RUNNING"), await GetStatusesAsync(arn));
        _test.Clock.Advance(TimeSpan.FromSeconds(1));
        _test.Pass(1);

        var task = await DescribeAsync(arn);

        Assert.Equal(("STOPPED", TaskStopCode.TaskFailedToStart), (task.LastStatus, task.StopCode));
        Assert.EndsWith("[app(example/app:1) (NONE->RUNNING)] has timed out.", task.Containers[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartReady_LongDeploymentDuration_StaysWithinTheStartTimeout()
    {
        using var test = new TestEcs(static options => options.DeploymentDuration = TimeSpan.FromMinutes(10));
        await test.CreateClusterAsync();
        await test.RegisterAsync(TestEcs.Definition() with
        {
            ContainerDefinitions =
            [
                Container("app", "db", "HEALTHY") with { DependsOn = [.. Container("app", "db", "HEALTHY").DependsOn!, .. Container("app", "init", "SUCCESS").DependsOn!] },
                Container("db") with { HealthCheck = _check, StartTimeout = 60 },
                Container("init", essential: false) with { StartTimeout = 30 },
            ],
        });
        await test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        test.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("RUNNING", Assert.Single(await test.TasksAsync()).LastStatus);
    }

    [Fact]
    public async Task StartReady_InitContainerWithRestartPolicy_IsNotRestarted()
    {
        using var test = new TestEcs(static options => options.DeploymentDuration = TimeSpan.FromMinutes(10));
        await test.CreateClusterAsync();
        await test.RegisterAsync(TestEcs.Definition() with
        {
            ContainerDefinitions =
            [
                Container("app", "init", "SUCCESS"),
                Container("init", essential: false) with { RestartPolicy = new ContainerRestartPolicy { Enabled = true, RestartAttemptPeriod = 60 } },
            ],
        });
        await test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        test.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("RUNNING", Assert.Single(await test.TasksAsync()).LastStatus);
    }

    [Fact]
    public async Task StartAll_AgentReportsTheTaskRunning_ContainersRun()
    {
        _test.Ecs.OnTask("orders").OnContainer("init").ExitWith(1, TimeSpan.FromMinutes(5));
        var arn = await RunAsync(Container("app", "init", "SUCCESS"), Container("init", essential: false));
        _test.Pass(0.5);
        await _test.Client.SubmitTaskStateChangeAsync(
            new SubmitTaskStateChangeRequest { Cluster = "prod", Task = arn, Status = "RUNNING" }, TestEcs.Token);
        Assert.Equal(("RUNNING", "RUNNING", "RUNNING"), await GetStatusesAsync(arn));
        _test.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(("RUNNING", "RUNNING", "STOPPED"), await GetStatusesAsync(arn));
    }

    [Fact]
    public async Task End_EssentialContainerBeforeTheOthersStart_StopsTheTask()
    {
        _test.Ecs.OnTask("orders").OnContainer("db").ExitWith(2);
        var arn = await RunAsync(Container("app", "db", "HEALTHY"), Container("db") with { HealthCheck = _check });
        _test.Pass(1);

        var task = await DescribeAsync(arn);

        Assert.Equal(("STOPPED", TaskStopCode.EssentialContainerExited), (task.LastStatus, task.StopCode));
        Assert.Equal("Essential container in task exited", task.StoppedReason);
        Assert.Equal((null, 2), (task.Containers[0].ExitCode, task.Containers[1].ExitCode));
    }

    [Fact]
    public async Task End_NonEssentialContainer_TaskRunsOn()
    {
        _test.Ecs.OnTask("orders").OnContainer("logger").ExitWith(1, TimeSpan.FromSeconds(3), "It broke.");
        var arn = await RunAsync(Container("app"), Container("logger", essential: false));
        _test.Pass(0.5);
        var before = await DescribeAsync(arn);
        _test.Clock.Advance(TimeSpan.FromSeconds(3));

        var task = await DescribeAsync(arn);

        Assert.Equal(("RUNNING", "RUNNING", "STOPPED"), await GetStatusesAsync(arn));
        Assert.Equal((1, "It broke."), (task.Containers[1].ExitCode, task.Containers[1].Reason));
        Assert.Equal(before.Version + 1, task.Version);
    }

    [Fact]
    public async Task End_ContainerOfAnotherName_IsNotAffected()
    {
        var setup = _test.Ecs.OnTask("orders").OnContainer("nobody").ExitWith(1);
        var arn = await RunAsync(Container("app"), Container("logger", essential: false));
        _test.Pass(1);

        Assert.Equal(("RUNNING", "RUNNING", "RUNNING"), await GetStatusesAsync(arn));
        Assert.Equal(0, setup.AppliedCount);
    }

    [Theory]
    [InlineData(null, 30)]
    [InlineData(90, 90)]
    public async Task Stop_ContainerIgnoresTheSignal_IsKilledAfterItsStopTimeout(int? stopTimeout, int expected)
    {
        _test.Ecs.OnTask("orders").OnContainer("app").IgnoreStopSignal();
        var arn = await RunAsync(Container("app") with { StopTimeout = stopTimeout }, Container("logger", essential: false));
        _test.Pass(1);
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = arn }, TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromSeconds(expected - 1));
        Assert.Equal(("STOPPING", "RUNNING", "RUNNING"), await GetStatusesAsync(arn));
        _test.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("DEPROVISIONING", (await DescribeAsync(arn)).LastStatus);
        _test.Pass(0.125);

        var task = await DescribeAsync(arn);

        Assert.Equal("STOPPED", task.LastStatus);
        Assert.Equal((137, 0), (task.Containers[0].ExitCode, task.Containers[1].ExitCode));
    }

    // Containers stop in the reverse order of their start: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
    [Fact]
    public async Task Stop_ChainIgnoresTheSignal_TakesAllStopTimeouts()
    {
        _test.Ecs.OnTask("orders").OnContainer("app").IgnoreStopSignal();
        _test.Ecs.OnTask("orders").OnContainer("db").IgnoreStopSignal();
        var arn = await RunAsync(Container("app", "db", "START") with { StopTimeout = 10 }, Container("db") with { StopTimeout = 20 });
        _test.Pass(1);
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = arn }, TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("STOPPING", (await DescribeAsync(arn)).LastStatus);
        _test.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("DEPROVISIONING", (await DescribeAsync(arn)).LastStatus);
    }

    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html
    [Theory]
    [InlineData(300, null, 1, 2)]
    [InlineData(299, null, 1, 0)]
    [InlineData(60, 60, 1, 11)]
    [InlineData(300, null, 0, 0)]
    public async Task Exit_RestartPolicy_RestartsWhatRanForLongEnough(int seconds, int? period, int exitCode, int expected)
    {
        _test.Ecs.OnTask("orders").OnContainer("logger").ExitWith(exitCode, TimeSpan.FromSeconds(seconds));
        var arn = await RunAsync(Container("app"), Container("logger", essential: false) with
        {
            RestartPolicy = new ContainerRestartPolicy { Enabled = true, IgnoredExitCodes = [0], RestartAttemptPeriod = period },
        });
        _test.Pass(0.5);
        _test.Clock.Advance(TimeSpan.FromSeconds(699));

        Assert.Equal(expected == 0 ? "STOPPED" : "RUNNING", (await DescribeAsync(arn)).Containers[1].LastStatus);
        Assert.Equal(expected, _test.Ecs.GetRestartCount(arn, "logger"));
    }

    [Fact]
    public async Task Exit_EssentialContainerIsRestarted_TaskRunsOn()
    {
        _test.Ecs.OnTask("orders").ExitWith(1, TimeSpan.FromMinutes(10));
        var arn = await RunAsync(Container("app") with { RestartPolicy = new ContainerRestartPolicy { Enabled = true } });
        _test.Pass(0.5);
        _test.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("RUNNING", (await DescribeAsync(arn)).LastStatus);
        Assert.Equal(1, _test.Ecs.GetRestartCount(arn, "app"));
    }

    [Fact]
    public async Task SetHealth_ChecksFail_StandaloneTaskRunsOnUnhealthy()
    {
        _test.Ecs.OnTask("orders").OnContainer("app").FailHealthChecks(TimeSpan.FromMinutes(1));
        var arn = await RunAsync(Container("app") with { HealthCheck = _check }, Container("logger", essential: false));
        _test.Pass(1);
        Assert.Equal(HealthStatus.Healthy, (await DescribeAsync(arn)).HealthStatus);
        _test.Clock.Advance(TimeSpan.FromMinutes(2));

        var task = await DescribeAsync(arn);

        Assert.Equal(("RUNNING", HealthStatus.Unhealthy), (task.LastStatus, task.HealthStatus));
        Assert.Equal([HealthStatus.Unhealthy, HealthStatus.Unknown], task.Containers.Select(static container => container.HealthStatus));
    }

    [Fact]
    public async Task SetHealth_NonEssentialContainerFails_TaskStaysHealthy()
    {
        _test.Ecs.OnTask("orders").OnContainer("logger").FailHealthChecks();
        var arn = await RunAsync(
            Container("app") with { HealthCheck = _check }, Container("logger", essential: false) with { HealthCheck = _check });
        _test.Pass(3);

        var task = await DescribeAsync(arn);

        Assert.Equal([HealthStatus.Healthy, HealthStatus.Unhealthy], task.Containers.Select(static container => container.HealthStatus));
        Assert.Equal(HealthStatus.Healthy, task.HealthStatus);
    }

    [Fact]
    public async Task SetHealth_CheckIsSwitchedOff_StaysUnknown()
    {
        var arn = await RunAsync(Container("app") with { HealthCheck = new HealthCheck { Command = ["NONE"] } });
        _test.Pass(1);

        Assert.Equal(HealthStatus.Unknown, (await DescribeAsync(arn)).HealthStatus);
    }

    private static ContainerDefinition Container(string name, string? dependsOn = null, string condition = "START", bool essential = true) => new()
    {
        Name = name,
        Image = "example/app:1",
        Essential = essential,
        DependsOn = dependsOn is null ? null : [new ContainerDependency { ContainerName = dependsOn, Condition = new ContainerCondition(condition) }],
    };

    private async Task<string> RunAsync(params ContainerDefinition[] containers)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.Definition() with { ContainerDefinitions = containers });
        return (await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token)).Tasks[0].TaskArn!;
    }

    private async Task<EcsTask> DescribeAsync(string arn) =>
        (await _test.Client.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "prod", Tasks = [arn] }, TestEcs.Token)).Tasks[0];

    private async Task<(string? Task, string? First, string? Second)> GetStatusesAsync(string arn)
    {
        var task = await DescribeAsync(arn);
        return (task.LastStatus, task.Containers[0].LastStatus, task.Containers[1].LastStatus);
    }
}
