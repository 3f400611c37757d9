namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskLifecycleControllerTests : IDisposable
{
    private const string TargetGroup = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/orders/0123456789abcdef";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Launch_TimePasses_StampsEachStep()
    {
        var start = _test.Clock.GetUtcNow();
        var arn = await RunAsync();
        _test.Pass(1);

        var task = await DescribeAsync(arn);

        Assert.Equal(("RUNNING", Connectivity.Connected), (task.LastStatus, task.Connectivity));
        Assert.Equal(start, task.CreatedAt);
        Assert.Equal(start + (TestEcs.DeploymentDuration / 4), task.PullStartedAt);
        Assert.Equal(start + (TestEcs.DeploymentDuration / 2), task.StartedAt);
        Assert.Equal(3, task.Version);
        Assert.Equal("RUNNING", task.Containers[0].LastStatus);
        Assert.NotNull(task.Containers[0].RuntimeId);
        Assert.Equal("ATTACHED", task.Attachments[0].Status);
    }

    [Fact]
    public async Task Stop_RunningTask_GoesThroughItsStatesAndStaysForAnHour()
    {
        var arn = await RunAsync();
        _test.Pass(1);

        var stopping = (await _test.Client.StopTaskAsync(
            new StopTaskRequest { Cluster = "prod", Task = arn, Reason = "enough" }, TestEcs.Token)).Task!;
        Assert.Equal(("STOPPING", "STOPPED"), (stopping.LastStatus, stopping.DesiredStatus));
        Assert.Equal((TaskStopCode.UserInitiated, "enough"), (stopping.StopCode, stopping.StoppedReason));
        Assert.Equal("RUNNING", stopping.Containers[0].LastStatus);
        _test.Pass(0.125);
        Assert.Equal("DEPROVISIONING", (await DescribeAsync(arn)).LastStatus);
        _test.Pass(0.125);

        var stopped = await DescribeAsync(arn);
        Assert.Equal("STOPPED", stopped.LastStatus);
        Assert.Equal(_test.Clock.GetUtcNow(), stopped.StoppedAt);
        Assert.Equal(("STOPPED", 0), (stopped.Containers[0].LastStatus, stopped.Containers[0].ExitCode));

        _test.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("STOPPED", (await DescribeAsync(arn)).LastStatus);
        _test.Clock.Advance(TimeSpan.FromMinutes(1));
        var gone = await _test.Client.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "prod", Tasks = [arn] }, TestEcs.Token);
        Assert.Equal((arn, "MISSING"), (Assert.Single(gone.Failures).Arn, gone.Failures[0].Reason));
    }

    [Fact]
    public async Task Launch_BridgeModeOnAnInstance_BeginsPendingAndEndsWithoutDeprovisioning()
    {
        await _test.PrepareAsync(definition: TestInstances.Definition(cpu: 64));
        var started = (await _test.RunAsync()).Tasks[0];
        _test.Pass(0.5);
        var running = await DescribeAsync(started.TaskArn!);
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = started.TaskArn! }, TestEcs.Token);
        _test.Pass(0.125);
        var stopping = await DescribeAsync(started.TaskArn!);
        _test.Pass(0.125);
        var stopped = await DescribeAsync(started.TaskArn!);

        Assert.Equal(
            ["PENDING", "RUNNING", "STOPPING", "STOPPED"], [started.LastStatus, running.LastStatus, stopping.LastStatus, stopped.LastStatus]);
        Assert.Equal("STOPPED", stopping.Containers[0].LastStatus);
        Assert.NotNull(stopping.ExecutionStoppedAt);
        Assert.Equal(("64", "128"), (started.Cpu, started.Memory));
    }

    [Fact]
    public async Task Launch_ServiceWithALoadBalancer_IsActivatedAndDeactivated()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1) with
        {
            LoadBalancers = [new LoadBalancer { TargetGroupArn = TargetGroup, ContainerName = "app", ContainerPort = 8080 }],
        });
        var arn = (await _test.TasksAsync())[0].TaskArn!;
        _test.Pass(0.375);
        var activating = await DescribeAsync(arn);
        _test.Pass(1);
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = arn }, TestEcs.Token);
        var deactivating = await DescribeAsync(arn);
        _test.Pass(0.0625);
        var stopping = await DescribeAsync(arn);

        Assert.Equal(("ACTIVATING", "RUNNING"), (activating.LastStatus, activating.Containers[0].LastStatus));
        Assert.NotNull(activating.PullStoppedAt);
        Assert.Null(activating.StartedAt);
        Assert.Equal(("DEACTIVATING", "RUNNING"), (deactivating.LastStatus, deactivating.Containers[0].LastStatus));
        Assert.Equal("STOPPING", stopping.LastStatus);
    }

    [Fact]
    public async Task Launch_TaskThatCannotStart_IsNotActivated()
    {
        _test.Ecs.OnTask(service: "orders").FailToStart("CannotPullContainerError: no such tag");
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1) with
        {
            LoadBalancers = [new LoadBalancer { TargetGroupArn = TargetGroup, ContainerName = "app", ContainerPort = 8080 }],
        });
        var arn = (await _test.TasksAsync())[0].TaskArn!;
        _test.Pass(0.375);

        Assert.Equal("PENDING", (await DescribeAsync(arn)).LastStatus);
    }

    [Fact]
    public async Task Stop_BeforeItRan_NeverRuns()
    {
        var arn = await RunAsync();
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = arn }, TestEcs.Token);
        _test.Pass(2);

        var task = await DescribeAsync(arn);

        Assert.Equal("STOPPED", task.LastStatus);
        Assert.Null(task.StartedAt);
        Assert.Null(task.Containers[0].ExitCode);
    }

    [Fact]
    public async Task Stop_Twice_KeepsTheFirstReason()
    {
        var arn = await RunAsync();
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = arn, Reason = "one" }, TestEcs.Token);

        var again = await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = arn, Reason = "two" }, TestEcs.Token);

        Assert.Equal("one", again.Task!.StoppedReason);
    }

    [Fact]
    public async Task Stop_Missing_Throws()
    {
        await _test.CreateClusterAsync();

        await _test.ThrowsAsync<InvalidParameterException>(client => client.StopTaskAsync(
            new StopTaskRequest { Cluster = "prod", Task = new string('0', 32) }, TestEcs.Token));
    }

    [Fact]
    public async Task Launch_HealthCheck_IsHealthyOnceItRuns()
    {
        await _test.CreateClusterAsync();
        var request = TestEcs.Definition();
        await _test.RegisterAsync(request with
        {
            ContainerDefinitions = [request.ContainerDefinitions[0] with { HealthCheck = new HealthCheck { Command = ["CMD", "true"] } }],
        });
        var arn = await StartAsync();

        Assert.Equal(HealthStatus.Unknown, (await DescribeAsync(arn)).HealthStatus);
        _test.Pass(1);

        Assert.Equal(HealthStatus.Healthy, (await DescribeAsync(arn)).HealthStatus);
    }

    [Fact]
    public async Task Launch_ServiceWithServiceConnect_HasAProxyBesideItsContainers()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with { ServiceConnectConfiguration = TestEcs.Expose() });

        var task = (await _test.TasksAsync())[0];

        Assert.Equal("service:orders", task.Group);
        Assert.StartsWith("ecs-svc/", task.StartedBy, StringComparison.Ordinal);
        Assert.Equal(2, task.Containers.Count);
        var proxy = Assert.Single(task.Attachments, attachment => attachment.Type == "Service Connect");
        Assert.Equal(task.Containers[1].Name, Assert.Single(proxy.Details).Value);
    }

    private async Task<string> RunAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        return await StartAsync();
    }

    private async Task<string> StartAsync() => (await _test.Client.RunTaskAsync(
        new RunTaskRequest
        {
            Cluster = "prod",
            TaskDefinition = "orders",
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = TestEcs.Network,
        },
        TestEcs.Token)).Tasks[0].TaskArn!;

    private async Task<EcsTask> DescribeAsync(string arn) => Assert.Single((await _test.Client.DescribeTasksAsync(
        new DescribeTasksRequest { Cluster = "prod", Tasks = [arn] }, TestEcs.Token)).Tasks);
}
