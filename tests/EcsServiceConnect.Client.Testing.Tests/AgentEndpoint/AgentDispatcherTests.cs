using EcsServiceConnect.Client.Metadata;

namespace EcsServiceConnect.Client.Testing.Tests.AgentEndpoint;

/// <summary>What the agent returns to the containers of a task, by launch type.</summary>
public sealed class AgentDispatcherTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task GetTaskAsync_FargateTask_IsThatOfDescribeTasks()
    {
        var task = await RunOnFargateAsync();
        using var metadata = _test.Ecs.CreateTaskMetadata(task.TaskArn!, "app");

        var read = await metadata.GetTaskAsync(TestEcs.Token);

        Assert.Equal((task.ClusterArn, task.TaskArn, "orders", "1"), (read.Cluster, read.TaskArn, read.Family, read.Revision));
        Assert.Equal(("RUNNING", "RUNNING", LaunchType.Fargate), (read.DesiredStatus, read.KnownStatus, read.LaunchType));
        Assert.Equal(new ResourceLimits { Cpu = 0.25, Memory = 512 }, read.Limits);
        Assert.Equal((task.AvailabilityZone, task.PullStartedAt, task.PullStoppedAt), (read.AvailabilityZone, read.PullStartedAt, read.PullStoppedAt));
        Assert.Equal(20496, read.EphemeralStorageMetrics!.Reserved);
        Assert.Equal(ClockSynchronizationStatus.Synchronized, read.ClockDrift!.ClockSynchronizationStatus);
        Assert.Null(read.ServiceName);
        Assert.Null(read.ExecutionStoppedAt);
        Assert.False(read.FaultInjectionEnabled);
        Assert.Empty(read.TaskTags);
        Assert.Equal(await metadata.GetContainerAsync(TestEcs.Token), Assert.Single(read.Containers));
    }

    [Fact]
    public async Task GetContainerAsync_FargateTask_IsThatOfDescribeTasks()
    {
        var task = await RunOnFargateAsync(TestEcs.Definition() with
        {
            ContainerDefinitions =
            [
                TestEcs.Definition().ContainerDefinitions[0] with
                {
                    HealthCheck = new HealthCheck { Command = ["CMD", "true"] },
                    RestartPolicy = new ContainerRestartPolicy { Enabled = true },
                    MountPoints = [new MountPoint { SourceVolume = "data", ContainerPath = "/data" }],
                    LogConfiguration = new LogConfiguration
                    {
                        LogDriver = LogDriver.Awslogs,
                        Options = new Dictionary<string, string> { ["awslogs-group"] = "/shop", ["awslogs-region"] = "us-east-1", ["awslogs-stream-prefix"] = "ecs" },
                    },
                },
            ],
            Volumes = [new Volume { Name = "data" }],
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/execution",
        });
        var described = task.Containers[0];
        using var metadata = _test.Ecs.CreateTaskMetadata(task.TaskArn!, "app");

        var container = await metadata.GetContainerAsync(TestEcs.Token);

        Assert.Equal((described.RuntimeId, described.ContainerArn, described.ImageDigest), (container.DockerId, container.ContainerArn, container.ImageId));
        Assert.StartsWith(EcsArn.GetName(task.TaskArn!) + "-", container.DockerId, StringComparison.Ordinal);
        Assert.Equal(("app", "app", "example/app:1", "NORMAL", "overlayfs"), (container.Name, container.DockerName, container.Image, container.Type, container.Snapshotter));
        Assert.Equal(task.ClusterArn, container.Labels["com.amazonaws.ecs.cluster"]);
        Assert.Equal($"ecs/app/{EcsArn.GetName(task.TaskArn!)}", container.LogOptions["awslogs-stream"]);
        Assert.Equal(0, container.RestartCount);
        Assert.Equal(HealthStatus.Healthy, container.Health!.Status);
        Assert.Equal("/data", Assert.Single(container.Volumes).Destination);
        var network = Assert.Single(container.Networks);
        Assert.Equal(described.NetworkInterfaces[0].PrivateIpv4Address, Assert.Single(network.IPv4Addresses));
        Assert.EndsWith(".0/20", network.IPv4SubnetCidrBlock, StringComparison.Ordinal);
        Assert.EndsWith(".1/20", network.SubnetGatewayIpv4Address, StringComparison.Ordinal);
        Assert.EndsWith(".ec2.internal", network.PrivateDnsName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetTaskWithTagsAsync_TaskOnAnInstance_HasTheAgentsForm()
    {
        var machine = TestInstances.Machine() with { Tags = [new Tag { Key = "pool", Value = "general" }] };
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestInstances.Definition(cpu: 256, memory: 128, new PortMapping { ContainerPort = 8080 }));
        await _test.AddInstanceAsync(machine);
        await _test.Client.RunTaskAsync(
            new RunTaskRequest { Cluster = "prod", TaskDefinition = "legacy", LaunchType = LaunchType.Ec2, Tags = [new Tag { Key = "team", Value = "shop" }] },
            TestEcs.Token);
        _test.Pass(1);
        var described = Assert.Single(await _test.TasksAsync());
        using var metadata = _test.Ecs.CreateTaskMetadata(described.TaskArn!, "app");

        var task = await metadata.GetTaskWithTagsAsync(TestEcs.Token);

        Assert.Equal(("prod", LaunchType.Ec2), (task.Cluster, task.LaunchType));
        Assert.Equal("shop", task.TaskTags["team"]);
        Assert.Equal("general", task.ContainerInstanceTags["pool"]);
        Assert.Null(task.Limits);
        Assert.Null(task.ClockDrift);
        Assert.Null(task.EphemeralStorageMetrics);
        var container = Assert.Single(task.Containers);
        Assert.Equal(64, container.DockerId!.Length);
        Assert.Equal(described.Containers[0].RuntimeId, container.DockerId);
        Assert.StartsWith("ecs-legacy-1-app-", container.DockerName, StringComparison.Ordinal);
        Assert.Equal(new ResourceLimits { Cpu = 256, Memory = 128 }, container.Limits);
        Assert.Equal(described.Containers[0].NetworkBindings[0].HostPort, Assert.Single(container.Ports).HostPort);
        var network = Assert.Single(container.Networks);
        Assert.Equal(NetworkMode.Bridge, network.NetworkMode);
        Assert.StartsWith("172.17.", Assert.Single(network.IPv4Addresses), StringComparison.Ordinal);
        Assert.Null(container.Snapshotter);
    }

    [Theory]
    [InlineData("host", new[] { "host" })]
    [InlineData("none", new string[0])]
    public async Task GetContainerAsync_NetworkModeWithoutAnAddress_HasNone(string mode, string[] expected)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestInstances.Definition(cpu: 256, memory: 128) with { NetworkMode = new NetworkMode(mode) });
        await _test.AddInstanceAsync(TestInstances.Machine());
        await _test.Client.RunTaskAsync(new RunTaskRequest { Cluster = "prod", TaskDefinition = "legacy", LaunchType = LaunchType.Ec2 }, TestEcs.Token);
        _test.Pass(1);
        using var metadata = _test.Ecs.CreateTaskMetadata(Assert.Single(await _test.TasksAsync()).TaskArn!, "app");

        var container = await metadata.GetContainerAsync(TestEcs.Token);

        Assert.Equal(expected, container.Networks.Select(static network => network.NetworkMode.Value));
        Assert.All(container.Networks, static network => Assert.Empty(network.IPv4Addresses));
    }

    [Fact]
    public async Task GetTaskAsync_TaskOfAService_HasItsNameAndWhereverItStands()
    {
        await _test.CreateSteadyServiceAsync();
        var task = (await _test.TasksAsync())[0];
        using var metadata = _test.Ecs.CreateTaskMetadata(task.TaskArn!, "app");
        Assert.Equal("orders", (await metadata.GetTaskAsync(TestEcs.Token)).ServiceName);

        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = task.TaskArn! }, TestEcs.Token);

        var stopping = await metadata.GetTaskAsync(TestEcs.Token);
        Assert.Equal(("STOPPED", "RUNNING", _test.Clock.GetUtcNow()), (stopping.DesiredStatus, stopping.KnownStatus, stopping.ExecutionStoppedAt));
    }

    [Fact]
    public async Task GetTaskAsync_TaskThatHasNotStarted_HasNoStatusYet()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var run = await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        using var metadata = _test.Ecs.CreateTaskMetadata(run.Tasks[0].TaskArn!, "app");

        var task = await metadata.GetTaskAsync(TestEcs.Token);

        Assert.Equal(("NONE", "NONE", ""), (task.KnownStatus, task.Containers[0].KnownStatus, task.Containers[0].DockerId));
        Assert.Null(task.Containers[0].StartedAt);
        Assert.Null(await metadata.GetStatsAsync(TestEcs.Token));
    }

    [Fact]
    public async Task GetStatsAsync_ContainerRuns_GrowsFromTheFirstSecondOn()
    {
        var task = await RunOnFargateAsync();
        using var metadata = _test.Ecs.CreateTaskMetadata(task.TaskArn!, "app");

        _test.Clock.Advance(TimeSpan.FromSeconds(10));
        var first = await metadata.GetStatsAsync(TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromSeconds(10));
        var stats = await metadata.GetTaskStatsAsync(TestEcs.Token);

        var second = Assert.Single(stats);
        Assert.Equal((task.Containers[0].RuntimeId, task.Containers[0].RuntimeId), (second.Key, first!.Id));
        Assert.True(second.Value!.CpuStats!.CpuUsage!.TotalUsage > first.CpuStats!.CpuUsage!.TotalUsage);
        Assert.Equal(512UL * 1024 * 1024, first.MemoryStats!.Limit);
        Assert.Equal(TimeSpan.FromSeconds(1), first.Read - first.Preread);
    }

    [Fact]
    public async Task GetIdentityAsync_FargateTask_HasResourceAttributes()
    {
        var task = await RunOnFargateAsync();
        using var metadata = _test.Ecs.CreateTaskMetadata(task.TaskArn!, "app");

        var attributes = (await metadata.GetIdentityAsync(TestEcs.Token)).ToResourceAttributes().ToDictionary();

        Assert.Equal(
            (task.TaskArn, task.ClusterArn, "fargate", "us-east-1", "123456789012"),
            (attributes["aws.ecs.task.arn"], attributes["aws.ecs.cluster.arn"], attributes["aws.ecs.launchtype"], attributes["cloud.region"], attributes["cloud.account.id"]));
    }

    [Theory]
    [InlineData("/v4/0123456789abcdef0123456789abcdef-app")]
    [InlineData("/v4/unknown/task")]
    [InlineData("/v4/unknown/stats")]
    [InlineData("/v4/unknown/elsewhere")]
    [InlineData("/api/unknown/elsewhere")]
    public async Task DispatchAsync_UnknownContainerOrPath_IsNotFound(string path)
    {
        using var http = new HttpClient(_test.Ecs.CreateHandler());

        using var response = await http.GetAsync(new Uri("http://169.254.170.2" + path), TestEcs.Token);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        Assert.StartsWith("\"", await response.Content.ReadAsStringAsync(TestEcs.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DispatchAsync_RuntimeIdOfFargate_IsKnownToo()
    {
        var task = await RunOnFargateAsync();
        using var http = new HttpClient(_test.Ecs.CreateHandler());

        using var response = await http.GetAsync(new Uri($"http://169.254.170.2/v4/{task.Containers[0].RuntimeId}/task"), TestEcs.Token);

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<EcsTask> RunOnFargateAsync(RegisterTaskDefinitionRequest? definition = null)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(definition);
        await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        _test.Pass(1);
        return Assert.Single(await _test.TasksAsync());
    }
}
