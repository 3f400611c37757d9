using static EcsServiceConnect.Client.Testing.Tests.Machines;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskPlacerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Place_Task_TakesAndGivesBackItsShare()
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
    public async Task Place_MoreThanFit_IsAnsweredAsTasksAndFailures(int cpu, int memory, string reason)
    {
        var arn = (await _test.PrepareAsync(definition: Definition(cpu: cpu, memory: memory)))[0].ContainerInstanceArn;

        var answer = await _test.RunAsync(Run with { Count = 3 });

        Assert.Equal(2, answer.Tasks.Count);
        Assert.Equal((arn, reason), (Assert.Single(answer.Failures).Arn, answer.Failures[0].Reason));
    }

    [Fact]
    public async Task Place_RepeatedCall_AnswersTheSameFailures()
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
    public async Task Place_NamedHostPort_IsTakenOncePerInstance()
    {
        var definition = Definition(ports: new PortMapping { ContainerPort = 80, HostPort = 8080 });
        var arns = (await _test.PrepareAsync(instances: 2, definition)).Select(instance => instance.ContainerInstanceArn).ToList();

        var answer = await _test.RunAsync(Run with { Count = 3 });

        Assert.Equal(2, answer.Tasks.Select(task => task.ContainerInstanceArn).Distinct().Count());
        Assert.Equal(["RESOURCE:PORTS", "RESOURCE:PORTS"], answer.Failures.Select(failure => failure.Reason));
        Assert.Equal(arns, answer.Failures.Select(failure => failure.Arn));
        Assert.Equal(["22", "8080", "51678"], Ports((await _test.DescribeInstanceAsync(arns[0])).RemainingResources));
        Assert.Equal(["22", "51678"], Ports((await _test.DescribeInstanceAsync(arns[0])).RegisteredResources));
        _test.Pass(1);
        var binding = Assert.Single((await _test.TasksAsync())[0].Containers[0].NetworkBindings);
        Assert.Equal(
            ("0.0.0.0", 80, 8080, TransportProtocol.Tcp), (binding.BindIP, binding.ContainerPort, binding.HostPort, binding.Protocol));
    }

    [Fact]
    public async Task Place_PortReservedByTheMachine_CannotBeHad()
    {
        await _test.PrepareAsync(definition: Definition(ports: new PortMapping { ContainerPort = 22, HostPort = 22 }));

        Assert.Equal("RESOURCE:PORTS", Assert.Single((await _test.RunAsync()).Failures).Reason);
    }

    [Fact]
    public async Task Place_UdpPort_IsAnotherThanTheTcpPort()
    {
        var definition = Definition(
            ports:
            [
                new() { ContainerPort = 53, HostPort = 53, Protocol = TransportProtocol.Udp },
                new() { ContainerPort = 5353, HostPort = 53 },
            ]);
        var arn = (await _test.PrepareAsync(definition: definition))[0].ContainerInstanceArn;

        Assert.Empty((await _test.RunAsync()).Failures);

        var remaining = (await _test.DescribeInstanceAsync(arn)).RemainingResources;
        Assert.Equal(["53"], Ports(remaining, "PORTS_UDP"));
        Assert.Equal(["22", "53", "51678"], Ports(remaining));
    }

    [Fact]
    public async Task Place_NoHostPort_GetsOneOfTheHostsChoice()
    {
        var definition = Definition(ports: [new() { ContainerPort = 80 }, new() { ContainerPortRange = "9000-9002" }]);
        var arn = (await _test.PrepareAsync(definition: definition))[0].ContainerInstanceArn;

        await _test.RunAsync(Run with { Count = 2 });
        Assert.All(await _test.TasksAsync(), task => Assert.Empty(task.Containers[0].NetworkBindings));
        _test.Pass(1);

        var tasks = await _test.TasksAsync();
        var bindings = tasks.Select(task => task.Containers[0].NetworkBindings).ToList();
        Assert.All(bindings, two => Assert.InRange(two[0].HostPort!.Value, 32768, 60999));
        Assert.NotEqual(bindings[0][0].HostPort, bindings[1][0].HostPort);
        Assert.Equal("9000-9002", bindings[0][1].ContainerPortRange);
        Assert.Matches(@"^\d+-\d+$", bindings[0][1].HostPortRange);
        Assert.NotEqual(bindings[0][1].HostPortRange, bindings[1][1].HostPortRange);
        Assert.Equal(["22", "51678"], Ports((await _test.DescribeInstanceAsync(arn)).RemainingResources));
    }

    [Fact]
    public async Task Place_HostMode_TakesTheContainersPort()
    {
        var definition = Definition(ports: new PortMapping { ContainerPort = 80 });
        await _test.PrepareAsync(definition: definition with { NetworkMode = NetworkMode.Host });

        var answer = await _test.RunAsync(Run with { Count = 2 });
        _test.Pass(1);

        Assert.Equal("RESOURCE:PORTS", Assert.Single(answer.Failures).Reason);
        Assert.Equal(80, Assert.Single(Assert.Single(await _test.TasksAsync()).Containers[0].NetworkBindings).HostPort);
    }

    [Fact]
    public async Task Place_Gpus_AreGivenToContainers()
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

        var answer = await _test.RunAsync(Run with { Count = 2 });

        Assert.Equal("RESOURCE:GPU", Assert.Single(answer.Failures).Reason);
        Assert.Equal(["GPU-1"], Assert.Single(answer.Tasks).Containers[0].GpuIds);
        Assert.Equal(1, Assert.Single((await _test.DescribeInstanceAsync(arn)).GpuDevices).ContainerCount);
        Assert.Empty(Ports((await _test.DescribeInstanceAsync(arn)).RemainingResources, "GPU"));
    }

    [Fact]
    public async Task Place_CapabilityThatTheAgentLacks_IsAnAttributeFailure()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition());
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
        var answer = await _test.RunAsync(request);

        Assert.Equal(right.ContainerInstanceArn, Assert.Single(answer.Tasks).ContainerInstanceArn);
        Assert.Equal(
            [
                "MemberOf placement constraint unsatisfied.", "MemberOf placement constraint unsatisfied.",
                "DistinctInstance placement constraint unsatisfied.",
            ],
            answer.Failures.Select(failure => failure.Reason));
    }

    [Fact]
    public async Task Place_Spread_EvensOut()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition());
        await _test.AddInstanceAsync(Machine("i-1", zone: "us-east-1a"));
        await _test.AddInstanceAsync(Machine("i-2", zone: "us-east-1a"));
        await _test.AddInstanceAsync(Machine("i-3", zone: "us-east-1b"));

        var byZone = (await _test.RunAsync(With(PlacementStrategyType.Spread, "attribute:ecs.availability-zone") with { Count = 4 })).Tasks;
        var byInstance = (await _test.RunAsync(With(PlacementStrategyType.Spread, "instanceId") with { Count = 3, Group = "g" })).Tasks;

        Assert.Equal([2, 2], byZone.CountBy(task => task.AvailabilityZone!).Select(zone => zone.Value));
        Assert.Equal(3, byInstance.Select(task => task.ContainerInstanceArn).Distinct().Count());
    }

    [Fact]
    public async Task Place_Binpack_FillsUp()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition(cpu: 512));
        await _test.AddInstanceAsync(Machine("i-1", cpu: 2048, memory: 1024));
        var small = await _test.AddInstanceAsync(Machine("i-2", cpu: 1024, memory: 4096));

        var tasks = (await _test.RunAsync(With(PlacementStrategyType.Binpack, "cpu") with { Count = 3 })).Tasks;

        Assert.Equal(
            [true, true, false], tasks.Select(task => task.ContainerInstanceArn == small.ContainerInstanceArn));
    }

    [Fact]
    public async Task Place_Random_StaysWithinWhatFits()
    {
        var instances = await _test.PrepareAsync(instances: 3, Definition(cpu: 2000));

        var tasks = (await _test.RunAsync(With(PlacementStrategyType.Random, null) with { Count = 3 })).Tasks;

        Assert.Equal(
            instances.Select(instance => instance.ContainerInstanceArn).Order(), tasks.Select(task => task.ContainerInstanceArn).Order());
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

        var answer = await _test.RunAsync();

        Assert.Empty(answer.Tasks);
        Assert.Equal("AGENT", answer.Failures.Single(failure => failure.Arn == arn).Reason);
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
            request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Spread, Field = "colour" }] }
        },
        {
            "placementStrategy.field",
            request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Binpack, Field = "disk" }] }
        },
        {
            "placementStrategy.field",
            request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Random, Field = "cpu" }] }
        },
        { "placementStrategy.type", request => request with { PlacementStrategy = [new() { Type = new("best"), Field = "cpu" }] } },
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
        { "placementConstraints.type", request => request with { PlacementConstraints = [new() { Type = new("best") }] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Place_WrongRequest_IsRefusedAndSaysWhy(string said, Func<RunTaskRequest, RunTaskRequest> spoil)
    {
        await _test.PrepareAsync();

        var error = await _test.RefusedAsync<InvalidParameterException>(_ => _test.RunAsync(spoil(Run)));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_DistinctInstanceInADefinition_IsRefused()
    {
        var error = await _test.RefusedAsync<ClientException>(_ => _test.RegisterAsync(Definition() with
        {
            PlacementConstraints = [new() { Type = new("distinctInstance") }],
        }));

        Assert.Contains("distinctInstance", error.Message, StringComparison.Ordinal);
    }

    private static RunTaskRequest With(PlacementStrategyType type, string? field) =>
        Run with { PlacementStrategy = [new PlacementStrategy { Type = type, Field = field }] };
}
