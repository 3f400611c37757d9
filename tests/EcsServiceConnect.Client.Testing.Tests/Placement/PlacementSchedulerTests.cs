using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PlacementSchedulerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Place_Task_AllocatesAndReleasesResources()
    {
        var arn = (await _test.PrepareAsync(definition: Definition(cpu: 512, memory: 1000)))[0].ContainerInstanceArn;

        var task = Assert.Single((await _test.RunAsync()).Tasks);
        Assert.Equal((arn, "us-east-1a"), (task.ContainerInstanceArn, task.AvailabilityZone));
        Assert.Equal((LaunchType.Ec2, "PROVISIONING"), (task.LaunchType, task.LastStatus));
        var pending = await _test.DescribeInstanceAsync(arn);
        Assert.Equal((1536, 3096), (Amount(pending.RemainingResources, "CPU"), Amount(pending.RemainingResources, "MEMORY")));
        Assert.Equal((2048, 4096), (Amount(pending.RegisteredResources, "CPU"), Amount(pending.RegisteredResources, "MEMORY")));
        Assert.Equal((0, 1), (pending.RunningTasksCount, pending.PendingTasksCount));
        _test.Pass(1);
        var running = await _test.DescribeInstanceAsync(arn);
        Assert.Equal((1, 0), (running.RunningTasksCount, running.PendingTasksCount));

        await _test.Client.StopTaskAsync(new() { Cluster = "prod", Task = task.TaskArn! }, TestEcs.Token);
        Assert.Equal(1536, Amount((await _test.DescribeInstanceAsync(arn)).RemainingResources, "CPU"));
        _test.Pass(1);

        var idle = await _test.DescribeInstanceAsync(arn);
        Assert.Equal((2048, 4096), (Amount(idle.RemainingResources, "CPU"), Amount(idle.RemainingResources, "MEMORY")));
        Assert.Equal((0, 0), (idle.RunningTasksCount, idle.PendingTasksCount));
        Assert.True(idle.Version > running.Version);
    }

    [Fact]
    public async Task Place_SizeOfTheTask_GoesBeforeThatOfContainers()
    {
        var definition = Definition(cpu: 100, memory: 200) with { Cpu = "1024", Memory = "2048" };
        var arn = (await _test.PrepareAsync(definition: definition))[0].ContainerInstanceArn;

        await _test.RunAsync(Run with { Overrides = new TaskOverride { Cpu = "512" } });

        var remaining = (await _test.DescribeInstanceAsync(arn)).RemainingResources;
        Assert.Equal((1536, 2048), (Amount(remaining, "CPU"), Amount(remaining, "MEMORY")));
    }

    [Fact]
    public async Task Place_MemoryReservation_IsWhatIsSetAside()
    {
        var definition = Definition() with
        {
            ContainerDefinitions =
            [
                new ContainerDefinition { Name = "app", Image = "app", Memory = 1000, MemoryReservation = 300 },
                new ContainerDefinition { Name = "side", Image = "side", Memory = 100 },
            ],
        };
        var arn = (await _test.PrepareAsync(definition: definition))[0].ContainerInstanceArn;

        await _test.RunAsync();

        Assert.Equal(4096 - 400, Amount((await _test.DescribeInstanceAsync(arn)).RemainingResources, "MEMORY"));
    }

    [Theory]
    [InlineData(1000, 128, "RESOURCE:CPU")]
    [InlineData(0, 2000, "RESOURCE:MEMORY")]
    public async Task Place_MoreThanFit_IsReturnedAsTasksAndFailures(int cpu, int memory, string reason)
    {
        var arn = (await _test.PrepareAsync(definition: Definition(cpu: cpu, memory: memory)))[0].ContainerInstanceArn;

        var response = await _test.RunAsync(Run with { Count = 3 });

        Assert.Equal(2, response.Tasks.Count);
        Assert.Equal((arn, reason), (Assert.Single(response.Failures).Arn, response.Failures[0].Reason));
    }

    [Fact]
    public async Task Place_RepeatedCall_ReturnsTheSameFailures()
    {
        await _test.PrepareAsync(definition: Definition(cpu: 1500));
        var request = Run with { Count = 2, ClientToken = "once" };

        var first = await _test.RunAsync(request);
        var second = await _test.RunAsync(request);

        Assert.Equal(first.Tasks[0].TaskArn, Assert.Single(second.Tasks).TaskArn);
        Assert.Equal("RESOURCE:CPU", Assert.Single(second.Failures).Reason);
        Assert.Single(await _test.TasksAsync());
    }

    [Fact]
    public async Task Place_Gpus_AreAssignedToContainers()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition() with
        {
            ContainerDefinitions =
            [
                new ContainerDefinition
                {
                    Name = "app",
                    Image = "app",
                    Memory = 128,
                    ResourceRequirements = [new ResourceRequirement { Type = ResourceType.Gpu, Value = "1" }],
                },
            ],
        });
        var arn = (await _test.AddInstanceAsync(Machine() with
        {
            PlatformDevices = [new PlatformDevice { Id = "GPU-1", Type = PlatformDeviceType.Gpu }],
        })).ContainerInstanceArn;

        var response = await _test.RunAsync(Run with { Count = 2 });

        Assert.Equal("RESOURCE:GPU", Assert.Single(response.Failures).Reason);
        Assert.Equal(["GPU-1"], Assert.Single(response.Tasks).Containers[0].GpuIds);
        Assert.Equal(1, Assert.Single((await _test.DescribeInstanceAsync(arn)).GpuDevices).ContainerCount);
        Assert.Empty(Ports((await _test.DescribeInstanceAsync(arn)).RemainingResources, "GPU"));
    }

    [Fact]
    public async Task Place_CapabilityThatTheAgentLacks_IsAnAttributeFailure()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(WithLabels(Definition()));
        await _test.AddInstanceAsync(Machine("i-1", attributes: ("ecs.capability.other", null)));
        Assert.Equal("ATTRIBUTE", Assert.Single((await _test.RunAsync()).Failures).Reason);

        var able = await _test.AddInstanceAsync(
            Machine("i-2", attributes: ("com.amazonaws.ecs.capability.docker-remote-api.1.18", null)));

        Assert.Equal(able.ContainerInstanceArn, Assert.Single((await _test.RunAsync()).Tasks).ContainerInstanceArn);
    }

    [Fact]
    public async Task Place_ConstraintsOfCallAndDefinition_MustBothHold()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition() with
        {
            PlacementConstraints =
                [new() { Type = TaskDefinitionPlacementConstraintType.MemberOf, Expression = "attribute:stack == prod" }],
        });
        await _test.AddInstanceAsync(Machine("i-1", attributes: ("stack", "prod")));
        await _test.AddInstanceAsync(Machine("i-2", zone: "us-east-1b"));
        var right = await _test.AddInstanceAsync(Machine("i-3", zone: "us-east-1b", attributes: ("stack", "prod")));

        var request = Run with
        {
            Count = 2,
            PlacementConstraints =
            [
                new() { Type = PlacementConstraintType.MemberOf, Expression = "attribute:ecs.availability-zone == us-east-1b" },
                new() { Type = PlacementConstraintType.DistinctInstance },
            ],
        };
        var response = await _test.RunAsync(request);

        Assert.Equal(right.ContainerInstanceArn, Assert.Single(response.Tasks).ContainerInstanceArn);
        Assert.Equal(
            [
                "MemberOf placement constraint unsatisfied.", "MemberOf placement constraint unsatisfied.",
                "DistinctInstance placement constraint unsatisfied.",
            ],
            response.Failures.Select(failure => failure.Reason));
    }

    [Fact]
    public async Task Place_External_RunsOnMachinesOutsideOfEc2Only()
    {
        await _test.PrepareAsync();
        var external = await _test.AddInstanceAsync(Machine("i-2", attributes: ("ecs.capability.external", null)) with
        {
            InstanceIdentityDocument = null,
            Attributes =
            [
                new() { Name = "ecs.capability.external" }, new() { Name = "com.amazonaws.ecs.capability.docker-remote-api.1.18" },
            ],
        });

        var outside = (await _test.RunAsync(Run with { LaunchType = LaunchType.External })).Tasks[0];
        var inside = (await _test.RunAsync()).Tasks[0];

        Assert.Equal((external.ContainerInstanceArn, LaunchType.External), (outside.ContainerInstanceArn, outside.LaunchType));
        Assert.NotEqual(external.ContainerInstanceArn, inside.ContainerInstanceArn);
    }

    [Fact]
    public async Task Place_AgentOutOfContact_IsSkipped()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        await _test.DisconnectAsync("i-1");

        var response = await _test.RunAsync();

        Assert.Empty(response.Tasks);
        Assert.Equal("AGENT", response.Failures.Single(failure => failure.Arn == arn).Reason);
    }

    [Fact]
    public async Task Place_AgentLostLater_ShowsOnItsTasks()
    {
        await _test.PrepareAsync();
        await _test.RunAsync();
        _test.Pass(1);
        Assert.Equal(Connectivity.Connected, Assert.Single(await _test.TasksAsync()).Connectivity);

        await _test.DisconnectAsync("i-1");

        var task = Assert.Single(await _test.TasksAsync());
        Assert.Equal(("RUNNING", Connectivity.Disconnected), (task.LastStatus, task.Connectivity));
        Assert.Equal(_test.Clock.GetUtcNow(), task.ConnectivityAt);
    }

    public static TheoryData<string, Func<RunTaskRequest, RunTaskRequest>> Wrong => new()
    {
        { "placementStrategy.field", request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Spread }] } },
        {
            "placementStrategy.field",
            request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Spread, Field = "color" }] }
        },
        {
            "placementStrategy.field",
            request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Binpack, Field = "disk" }] }
        },
        {
            "placementStrategy.field",
            request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Random, Field = "cpu" }] }
        },
        { "placementStrategy[0].type", request => request with { PlacementStrategy = [new() { Type = new("best"), Field = "cpu" }] } },
        {
            "placementConstraints.expression",
            request => request with { PlacementConstraints = [new() { Type = PlacementConstraintType.MemberOf }] }
        },
        {
            "placementConstraints.expression",
            request => request with { PlacementConstraints = [new() { Type = PlacementConstraintType.MemberOf, Expression = "nonsense" }] }
        },
        {
            "placementConstraints.expression",
            request => request with { PlacementConstraints = [new() { Type = PlacementConstraintType.DistinctInstance, Expression = "a" }] }
        },
        { "placementConstraints[0].type", request => request with { PlacementConstraints = [new() { Type = new("best") }] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Place_InvalidRequest_ThrowsWithReason(string expected, Func<RunTaskRequest, RunTaskRequest> spoil)
    {
        await _test.PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.RunAsync(spoil(Run)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_DistinctInstanceInADefinition_Throws()
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(Definition() with
        {
            PlacementConstraints = [new() { Type = new("distinctInstance") }],
        }));

        Assert.Contains("distinctInstance", error.Message, StringComparison.Ordinal);
    }
}
