using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Registration;

/// <summary>A file that has not changed registers no revision, whatever ECS fills in and changes.</summary>
public sealed class TaskDefinitionRoundTripTests : IDisposable
{
    private static readonly Rnd _random = new(20261130, 7);

    private readonly TestEcs _test = new();

    public static TheoryData<string> Shapes => [.. TaskDefinitionShapes.All.Keys];

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task RegisterIfChanged_SameShape_RegistersOneRevision(string name)
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(TaskDefinitionShapes.All[name]);

        var first = await RegisterAsync(request);
        var second = await RegisterAsync(request);
        var third = await RegisterAsync(first.TaskDefinition.ToRegisterRequest(first.Tags));

        Assert.Empty(second.Differences);
        Assert.Equal([true, false, false], [first.IsNewRevision, second.IsNewRevision, third.IsNewRevision]);
        Assert.Single(_test.Ecs.GetCalls("RegisterTaskDefinition"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task ToTaskDefinition_Shape_IsWhatTheServiceDescribes(string name)
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(TaskDefinitionShapes.All[name]);

        var described = (await RegisterAsync(request)).TaskDefinition;

        var expected = request.ToTaskDefinition() with
        {
            TaskDefinitionArn = described.TaskDefinitionArn,
            Revision = 1,
            Status = TaskDefinitionStatus.Active,
            RequiresAttributes = described.RequiresAttributes,
            Compatibilities = described.Compatibilities,
            RegisteredAt = described.RegisteredAt,
            RegisteredBy = described.RegisteredBy,
        };
        Assert.Equal(EcsJson.Serialize(expected), EcsJson.Serialize(described));
        Assert.Empty(TaskDefinitionComparison.Compare(expected, request));
    }

    [Fact]
    public async Task RegisterIfChanged_RandomDefinitions_RegisterOneRevisionEach()
    {
        var definitions = RandomDefinitions().Sample(30, _random, 300);

        foreach (var (request, i) in definitions.Select((request, i) => (request with { Family = $"random-{i}" }, i)))
        {
            var first = await RegisterAsync(request);
            var second = await RegisterAsync(request with { ContainerDefinitions = [.. request.ContainerDefinitions.Reverse()] });

            Assert.True(first.IsNewRevision && !second.IsNewRevision, $"{i}: {EcsJson.Serialize(request)}\n{second}");
            Assert.Empty(TaskDefinitionComparison.Compare(request.ToTaskDefinition(), request));
            Assert.Equal(
                request.ToTaskDefinition(), request.ToTaskDefinition().ToRegisterRequest().ToTaskDefinition());
        }
    }

    /// <summary>Definitions in which each member that ECS fills in or changes is absent, stated as its default, or something else.</summary>
    private static Gen<RegisterTaskDefinitionRequest> RandomDefinitions() =>
        from mode in Gen.Elements(default, NetworkMode.Bridge, NetworkMode.Host, NetworkMode.Awsvpc)
        from containers in RandomContainers(mode).ArrayOf(3)
        from role in Gen.Elements<string?>(null, "", "arn:aws:iam::123456789012:role/shop")
        from memory in Gen.Elements<string?>(null, "", "4 GB", "4096")
        from efs in Gen.Elements<string?>(null, "", "/", "/data")
        from encryption in Gen.Elements(default, EfsTransitEncryption.Disabled, EfsTransitEncryption.Enabled)
        from scope in Gen.Elements(default, Scope.Task, Scope.Shared)
        from host in Gen.Elements<HostVolumeProperties?>(null, new HostVolumeProperties(), new HostVolumeProperties { SourcePath = "/host" })
        from isFaulty in Gen.Elements<bool?>(null, false)
        select new RegisterTaskDefinitionRequest
        {
            Family = "random",
            NetworkMode = mode,
            TaskRoleArn = role,
            ExecutionRoleArn = role,
            Memory = memory,
            EnableFaultInjection = isFaulty,
            Volumes =
            [
                new Volume { Name = "host", Host = host },
                new Volume
                {
                    Name = "efs",
                    EfsVolumeConfiguration = new EfsVolumeConfiguration { FileSystemId = "fs-1", RootDirectory = efs, TransitEncryption = encryption },
                },
                new Volume { Name = "docker", DockerVolumeConfiguration = new DockerVolumeConfiguration { Scope = scope } },
            ],
            ContainerDefinitions = [.. containers.Select(Number)],
        };

    /// <summary>Gives a container its name and port; the first one is essential, and the only one that can be a log router.</summary>
    private static ContainerDefinition Number(ContainerDefinition container, int index) => container with
    {
        Name = $"c{index}",
        Essential = index == 0 ? null : container.Essential,
        FirelensConfiguration = index == 0 ? container.FirelensConfiguration : null,
        LogConfiguration = index == 0 && container.FirelensConfiguration is not null ? new LogConfiguration { LogDriver = LogDriver.Awsfirelens } : null,
        PortMappings =
        [
            container.PortMappings![0] with
            {
                ContainerPort = 80 + index,
                HostPort = container.PortMappings[0].HostPort is > 0 and { } port ? port + index : container.PortMappings[0].HostPort,
            },
        ],
    };

    private static Gen<ContainerDefinition> RandomContainers(NetworkMode mode) =>
        from cpu in Gen.Elements<int?>(null, 0, 10)
        from essential in Gen.Elements<bool?>(null, true, false)
        from port in Gen.Elements<int?>(null, 0, 80)
        from protocol in Gen.Elements(default, TransportProtocol.Tcp, TransportProtocol.Udp)
        from value in Gen.Elements<string?>(null, "", "1")
        from user in Gen.Elements<string?>(null, "", "0", "1000")
        from isRouter in Gen.Elements(true, false)
        from interval in Gen.Elements<int?>(null, 30, 60)
        from isEmpty in Gen.Elements(true, false)
        from drop in Gen.Elements<IReadOnlyList<string>?>(null, [], ["ALL"])
        select new ContainerDefinition
        {
            Image = "example/app:1",
            Memory = 64,
            Cpu = cpu,
            Essential = essential,
            User = isRouter && user == "1000" ? null : user,
            FirelensConfiguration = isRouter ? new FirelensConfiguration { Type = FirelensConfigurationType.Fluentbit } : null,
            Environment = [new EcsKeyValuePair { Name = "B", Value = value }, new EcsKeyValuePair { Name = "A", Value = "a" }],
            MountPoints = isEmpty ? [] : null,
            VolumesFrom = isEmpty ? [] : null,
            SystemControls = isEmpty ? [] : null,
            LinuxParameters = new LinuxParameters { Capabilities = new KernelCapabilities { Drop = drop } },
            PortMappings =
            [
                new PortMapping
                {
                    ContainerPort = 80,
                    HostPort = port == 0 && (mode == NetworkMode.Awsvpc || mode == NetworkMode.Host) ? null : port,
                    Protocol = protocol,
                },
            ],
            HealthCheck = new HealthCheck { Command = ["CMD", "true"], Interval = interval },
        };

    private Task<TaskDefinitionRegistrationResult> RegisterAsync(RegisterTaskDefinitionRequest request) =>
        _test.Client.RegisterIfChangedAsync(request, TestEcs.Token);
}
