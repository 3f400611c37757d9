namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class RegisterTaskDefinitionHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Fargate_FillsDefaults()
    {
        var definition = await _test.RegisterAsync();

        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:task-definition/orders:1", definition.TaskDefinitionArn);
        Assert.Equal(1, definition.Revision);
        Assert.Equal(TaskDefinitionStatus.Active, definition.Status);
        Assert.Equal([Compatibility.Ec2, Compatibility.ManagedInstances, Compatibility.Fargate], definition.Compatibilities);
        Assert.Equal([Compatibility.Fargate], definition.RequiresCompatibilities);
        Assert.Contains(definition.RequiresAttributes, attribute => attribute.Name == "ecs.capability.task-eni");
        Assert.Equal(_test.Clock.GetUtcNow(), definition.RegisteredAt);
        Assert.Equal("arn:aws:iam::123456789012:root", definition.RegisteredBy);

        var container = Assert.Single(definition.ContainerDefinitions);
        Assert.True(container.Essential);
        Assert.Equal(0, container.Cpu);
        Assert.Empty(container.Environment!);
        Assert.Empty(container.MountPoints!);
        Assert.Empty(container.VolumesFrom!);
        var port = Assert.Single(container.PortMappings!);
        Assert.Equal((8080, TransportProtocol.Tcp), (port.HostPort, port.Protocol));
    }

    [Fact]
    public async Task Handle_NoNetworkMode_IsDescribedWithoutAndForInstancesOnly()
    {
        var request = TestEcs.BridgeDefinition();
        var definition = await _test.RegisterAsync(request with
        {
            ContainerDefinitions = [request.ContainerDefinitions[0] with { PortMappings = [new PortMapping { ContainerPort = 80 }] }],
        });

        Assert.False(definition.NetworkMode.HasValue);
        Assert.Equal([Compatibility.External, Compatibility.Ec2], definition.Compatibilities);
        Assert.Equal(0, definition.ContainerDefinitions[0].PortMappings![0].HostPort);
    }

    [Fact]
    public async Task Handle_SmallestDefinition_HasTheMembersThatEcsShows()
    {
        var definition = await _test.RegisterAsync(DefinitionJson.Instances());

        Assert.Equal(
            [
                "compatibilities", "containerDefinitions", "enableFaultInjection", "family", "placementConstraints", "registeredAt", "registeredBy",
                "revision", "status", "taskDefinitionArn", "volumes",
            ],
            definition.EnumerateObject().Select(static member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["cpu", "environment", "essential", "image", "memory", "mountPoints", "name", "portMappings", "systemControls", "volumesFrom"],
            definition.GetProperty("containerDefinitions")[0].EnumerateObject().Select(static member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Handle_HealthCheck_GetsTheTimesOfDefaults()
    {
        var request = TestEcs.BridgeDefinition();
        var check = new HealthCheck { Command = ["CMD", "true"], Timeout = 7 };
        var definition = await _test.RegisterAsync(request with
        {
            ContainerDefinitions = [request.ContainerDefinitions[0] with { HealthCheck = check }],
        });

        Assert.Equal(check with { Interval = 30, Retries = 3 }, definition.ContainerDefinitions[0].HealthCheck);
    }

    [Fact]
    public async Task Handle_WhatEcsChanges_IsDescribedChanged()
    {
        var request = TestEcs.Definition();
        var definition = await _test.RegisterAsync(request with
        {
            TaskRoleArn = "",
            Volumes =
            [
                new Volume { Name = "shared" },
                new Volume { Name = "files", EfsVolumeConfiguration = new EfsVolumeConfiguration { FileSystemId = "fs-1" } },
            ],
            ContainerDefinitions =
            [
                App(request) with
                {
                    FirelensConfiguration = new FirelensConfiguration { Type = FirelensConfigurationType.Fluentbit },
                    LogConfiguration = new LogConfiguration { LogDriver = LogDriver.Awsfirelens },
                    Environment = [new EcsKeyValuePair { Name = "NONE" }, new EcsKeyValuePair { Name = "EMPTY", Value = "" }],
                },
            ],
        });

        Assert.Null(definition.TaskRoleArn);
        Assert.False(definition.EnableFaultInjection);
        Assert.Equal(new HostVolumeProperties(), definition.Volumes[0].Host);
        Assert.Equal("/", definition.Volumes[1].EfsVolumeConfiguration!.RootDirectory);
        Assert.Equal("0", definition.ContainerDefinitions[0].User);
        Assert.Equal([new EcsKeyValuePair { Name = "EMPTY", Value = "" }], definition.ContainerDefinitions[0].Environment!);
    }

    [Fact]
    public async Task Handle_EmptyTags_Throws()
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(TestEcs.Definition() with { Tags = [] }));

        Assert.Contains("Tags can not be empty.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_SameFamily_CountsRevisionsUpEvenAfterDeregistering()
    {
        await _test.RegisterAsync();
        await _test.Client.DeregisterTaskDefinitionAsync(
            new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:1" }, TestEcs.Token);

        Assert.Equal(2, (await _test.RegisterAsync()).Revision);
        Assert.Equal(1, (await _test.RegisterAsync(TestEcs.Definition("web"))).Revision);
    }

    [Theory]
    [InlineData(".25 vCPU", "0.5 GB", "256", "512")]
    [InlineData("1 vcpu", "2GB", "1024", "2048")]
    [InlineData("32768", "249856", "32768", "249856")]
    public async Task Handle_SizesInWords_AreReturnedAsNumbers(string cpu, string memory, string cpuUnits, string mebibytes)
    {
        var definition = await _test.RegisterAsync(TestEcs.Definition() with { Cpu = cpu, Memory = memory });

        Assert.Equal((cpuUnits, mebibytes), (definition.Cpu, definition.Memory));
    }

    [Fact]
    public async Task Handle_Tags_AreReturned()
    {
        var response = await _test.Client.RegisterTaskDefinitionAsync(
            TestEcs.Definition() with { Tags = [new Tag { Key = "team", Value = "shop" }] }, TestEcs.Token);

        Assert.Equal("team", Assert.Single(response.Tags).Key);
    }

    public static TheoryData<string, Func<RegisterTaskDefinitionRequest, RegisterTaskDefinitionRequest>> Wrong => new()
    {
        { "Container list cannot be empty.", request => request with { ContainerDefinitions = [] } },
        { "Family contains invalid characters.", request => request with { Family = "with space" } },
        {
            "Container names must be unique within a task definition.",
            request => request with { ContainerDefinitions = [App(request), App(request) with { PortMappings = [] }] }
        },
        { "Task definition doesn't have any essential container.", request => With(request, app => app with { Essential = false }) },
        { "Container.image should not be null or empty.", request => With(request, app => app with { Image = null }) },
        { "Container.name contains invalid characters.", request => With(request, app => app with { Name = "my app" }) },
        { "Fargate only supports network mode ‘awsvpc’.", request => request with { NetworkMode = NetworkMode.Bridge } },
        { "Fargate requires that 'cpu' be defined at the task level.", request => request with { Cpu = null } },
        { "No Fargate configuration exists for given values: 256 CPU, 4096 memory", request => request with { Memory = "4096" } },
        { "No Fargate configuration exists for given values: 300 CPU, 512 memory", request => request with { Cpu = "300" } },
        { "Invalid 'memory' setting for task.", request => request with { Memory = "much" } },
        { "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.", request => With(request, app => app with { Cpu = 512 }) },
        { "The 'memory' setting for container 'app' is greater than for the task.", request => With(request, app => app with { Memory = 1024 }) },
        { "at least 4 MiB", request => With(request, app => app with { Memory = 3 }) },
        { "Invalid setting for container 'app'. 'memory' must be greater than or equal to 'memoryReservation'.", request => With(request, app => app with { Memory = 100, MemoryReservation = 200 }) },
        { "privileged", request => With(request, app => app with { Privileged = true }) },
        { "the host ports and container ports in port mappings must match", request => With(request, app => app with { PortMappings = [new() { ContainerPort = 80, HostPort = 81 }] }) },
        { "Invalid 'containerPort' setting for container 'app'.", request => With(request, app => app with { PortMappings = [new() { ContainerPort = 70000 }] }) },
        { "containerPort", request => With(request, app => app with { PortMappings = [new PortMapping()] }) },
        {
            "When networkMode=awsvpc, port mapping name is already used.",
            request => With(request, app => app with
            {
                PortMappings = [app.PortMappings![0], app.PortMappings[0] with { ContainerPort = 81 }],
            })
        },
        { "'Http' is not a valid port name", request => With(request, app => app with { PortMappings = [app.PortMappings![0] with { Name = "Http" }] }) },
        { "Unknown volume 'data'.", request => With(request, app => app with { MountPoints = [new MountPoint { SourceVolume = "data" }] }) },
        { "volume name", request => request with { Volumes = [new Volume { Name = "a" }, new Volume { Name = "a" }] } },
        {
            "Cannot depend on container + 'db' because it does not exist",
            request => With(request, app => app with
            {
                DependsOn = [new ContainerDependency { ContainerName = "db", Condition = ContainerCondition.Start }],
            })
        },
        { "Fargate compatible task definitions do not support constraints", request => request with { PlacementConstraints = [new TaskDefinitionPlacementConstraint()] } },
        { "EphemeralStorage size should be at most 200", request => request with { EphemeralStorage = new EphemeralStorage { SizeInGiB = 500 } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidDefinition_ThrowsWithReason(
        string expected, Func<RegisterTaskDefinitionRequest, RegisterTaskDefinitionRequest> spoil)
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(spoil(TestEcs.Definition())));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Empty((await _test.Client.ListTaskDefinitionsAsync(cancellationToken: TestEcs.Token)).TaskDefinitionArns);
    }

    [Fact]
    public async Task Handle_NoMemoryAnywhere_Throws()
    {
        var request = TestEcs.BridgeDefinition();

        var error = await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(
            request with { ContainerDefinitions = [request.ContainerDefinitions[0] with { Memory = null }] }));

        Assert.StartsWith(
            "Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_UnknownEnumValue_Throws() =>
        await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(
            TestEcs.Definition() with { RequiresCompatibilities = [new Compatibility("MAINFRAME")] }));

    [Fact]
    public async Task Handle_RequiredMemberInsideMissing_NamesItsPath()
    {
        var response = await _test.Ecs.SendAsync("RegisterTaskDefinition", """
            {"family":"a","containerDefinitions":[{"name":"app","image":"i","memory":128,"secrets":[{"name":"KEY"}]}]}
            """);

        var message = Wire.ErrorOf<ClientException>(response);
        Assert.Contains("containerDefinitions[0].secrets[0].valueFrom", message, StringComparison.Ordinal);
    }

    private static ContainerDefinition App(RegisterTaskDefinitionRequest request) => request.ContainerDefinitions[0];

    private static RegisterTaskDefinitionRequest With(
        RegisterTaskDefinitionRequest request, Func<ContainerDefinition, ContainerDefinition> change) =>
        request with { ContainerDefinitions = [change(App(request))] };
}
