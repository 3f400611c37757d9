using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class RegisterContainerInstanceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NewMachine_ReturnsAllThatIsKnownOfIt()
    {
        await _test.CreateClusterAsync();

        var instance = await _test.AddInstanceAsync(Machine("i-0123", cpu: 2048, memory: 3800, attributes: ("stack", "prod")) with
        {
            Tags = [new Tag { Key = "team", Value = "shop" }],
        });

        Assert.Matches("^arn:aws:ecs:us-east-1:123456789012:container-instance/prod/[0-9a-f]{32}$", instance.ContainerInstanceArn);
        Assert.Equal(("i-0123", "ACTIVE", true), (instance.Ec2InstanceId, instance.Status, instance.AgentConnected));
        Assert.Equal((0, 0), (instance.RunningTasksCount, instance.PendingTasksCount));
        Assert.Equal(_test.Clock.GetUtcNow(), instance.RegisteredAt);
        Assert.Equal(("1.80.0", "abc123", "DockerVersion: 25.0.8"),
            (instance.VersionInfo!.AgentVersion, instance.VersionInfo.AgentHash, instance.VersionInfo.DockerVersion));
        Assert.Equal(["CPU", "MEMORY", "PORTS", "PORTS_UDP"], instance.RegisteredResources.Select(resource => resource.Name));
        Assert.Equal((2048, 3800), (Amount(instance.RegisteredResources, "CPU"), Amount(instance.RemainingResources, "MEMORY")));
        Assert.Equal(["22", "51678"], Ports(instance.RemainingResources));
        Assert.Empty(Ports(instance.RemainingResources, "PORTS_UDP"));
        Assert.Equal(
            ["ecs.ami-id=ami-1", "ecs.availability-zone=us-east-1a", "ecs.instance-type=m7g.large", "stack=prod"],
            instance.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"));
        Assert.Equal("team", Assert.Single(instance.Tags).Key);
        Assert.Empty(instance.Attachments);
        Assert.False(instance.AgentUpdateStatus.HasValue);
        Assert.Null(instance.CapacityProviderName);
    }

    [Fact]
    public async Task Handle_NoIdentityDocument_IsAMachineOutsideOfEc2()
    {
        await _test.CreateClusterAsync();

        var instance = await _test.AddInstanceAsync(Machine() with { InstanceIdentityDocument = null });

        Assert.Matches("^mi-[0-9a-f]{17}$", instance.Ec2InstanceId);
        Assert.Empty(instance.Attributes);
    }

    [Fact]
    public async Task Handle_ClusterCounts_KnowIt()
    {
        await _test.PrepareAsync(instances: 2);

        var clusters = await _test.Client.DescribeClustersAsync(new DescribeClustersRequest { Clusters = ["prod"] }, TestEcs.Token);

        Assert.Equal(2, Assert.Single(clusters.Clusters).RegisteredContainerInstancesCount);
    }

    [Fact]
    public async Task Handle_ItsOwnArn_RegistersTheSameInstanceAgain()
    {
        await _test.CreateClusterAsync();
        var first = await _test.AddInstanceAsync(Machine(attributes: ("stack", "old")));

        var second = await _test.AddInstanceAsync(Machine(attributes: ("stack", "new")) with
        {
            ContainerInstanceArn = first.ContainerInstanceArn,
            VersionInfo = new VersionInfo { AgentVersion = "1.81.0" },
        });

        Assert.Equal(first.ContainerInstanceArn, second.ContainerInstanceArn);
        Assert.Equal("1.81.0", second.VersionInfo!.AgentVersion);
        Assert.Equal("new", second.Attributes.Single(attribute => attribute.Name == "stack").Value);
        Assert.True(second.Version > first.Version);
        Assert.Single((await _test.Client.ListContainerInstancesAsync(new() { Cluster = "prod" }, TestEcs.Token)).ContainerInstanceArns);
    }

    [Fact]
    public async Task Handle_SameMachineWithoutItsArn_TakesTheEarlierAgentsPlace()
    {
        await _test.CreateClusterAsync();
        var first = await _test.AddInstanceAsync(Machine("i-1"));

        var second = await _test.AddInstanceAsync(Machine("i-1"));

        Assert.NotEqual(first.ContainerInstanceArn, second.ContainerInstanceArn);
        Assert.True(second.AgentConnected);
        Assert.False((await _test.DescribeInstanceAsync(first.ContainerInstanceArn)).AgentConnected);
    }

    [Fact]
    public async Task Handle_AgainAfterAnother_IsConnectedAgain()
    {
        await _test.CreateClusterAsync();
        var first = await _test.AddInstanceAsync(Machine("i-1"));
        await _test.DisconnectAsync("i-1");

        var again = await _test.AddInstanceAsync(Machine("i-1") with { ContainerInstanceArn = first.ContainerInstanceArn });

        Assert.True(again.AgentConnected);
    }

    [Fact]
    public async Task Handle_AgainWithAnotherInstanceType_ThrowsTheMessageOfTheAgent()
    {
        await _test.CreateClusterAsync();
        var first = await _test.AddInstanceAsync();

        var error = await _test.ThrowsAsync<ClientException>(_ => _test.AddInstanceAsync(Machine() with
        {
            ContainerInstanceArn = first.ContainerInstanceArn,
            InstanceIdentityDocument = Document("i-1", type: "m7g.xlarge"),
        }));

        Assert.StartsWith("Container instance type changed.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_AgainAfterDeregistration_Throws()
    {
        await _test.CreateClusterAsync();
        var first = await _test.AddInstanceAsync();
        await _test.DeregisterAsync(first.ContainerInstanceArn);

        var inactive = await _test.ThrowsAsync<ClientException>(
            _ => _test.AddInstanceAsync(Machine() with { ContainerInstanceArn = first.ContainerInstanceArn }));
        var unknown = await _test.ThrowsAsync<ClientException>(
            _ => _test.AddInstanceAsync(Machine() with { ContainerInstanceArn = first.ContainerInstanceArn + "0" }));

        var id = first.ContainerInstanceArn!.Split('/')[^1];
        Assert.Equal($"Container instance {id} is inactive.", inactive.ErrorMessage);
        Assert.Equal($"Referenced container instance {id}0 not registered.", unknown.ErrorMessage);
    }

    [Fact]
    public async Task Handle_NoResources_RegistersAMachineThatHasRoom()
    {
        await _test.CreateClusterAsync();

        var instance = await _test.AddInstanceAsync(new RegisterContainerInstanceRequest { Cluster = "prod" });

        Assert.Equal(
            [("CPU", 4096), ("MEMORY", 7482)],
            instance.RemainingResources.Take(2).Select(static resource => (resource.Name!, resource.IntegerValue!.Value)));
        Assert.Equal(["22", "2375", "2376", "51678", "51679"], Ports(instance.RegisteredResources, "PORTS"));
    }

    [Fact]
    public async Task TagResource_InstanceAndProvider_HaveTagsUntilTheyEnd()
    {
        await _test.CreateClusterAsync();
        var arn = (await _test.AddInstanceAsync()).ContainerInstanceArn!;
        var provider = (await _test.Client.CreateCapacityProviderAsync(
            new() { Name = "asg", AutoScalingGroupProvider = new() { AutoScalingGroupArn = "fleet" } },
            TestEcs.Token)).CapacityProvider!.CapacityProviderArn!;
        Task TagAsync(string resource) => _test.Client.TagResourceAsync(
            new() { ResourceArn = resource, Tags = [new Tag { Key = "team", Value = "shop" }] }, TestEcs.Token);

        await TagAsync(arn);
        await TagAsync(provider);

        Assert.Equal("team", Assert.Single((await _test.DescribeInstanceAsync(arn, ContainerInstanceField.Tags)).Tags).Key);
        var described = await _test.Client.DescribeCapacityProvidersAsync(
            new() { CapacityProviders = ["asg"], Include = [CapacityProviderField.Tags] }, TestEcs.Token);
        Assert.Equal("team", Assert.Single(described.CapacityProviders[0].Tags).Key);
        await _test.DeregisterAsync(arn);
        await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(arn));
    }

    [Fact]
    public async Task Handle_Gpus_AreResourcesAndDevices()
    {
        await _test.CreateClusterAsync();

        var instance = await _test.AddInstanceAsync(Machine() with
        {
            PlatformDevices = [new PlatformDevice { Id = "GPU-1", Type = PlatformDeviceType.Gpu }],
        });

        Assert.Equal(["GPU-1"], Ports(instance.RegisteredResources, "GPU"));
        Assert.Equal(("GPU-1", 0), (Assert.Single(instance.GpuDevices).GpuId, instance.GpuDevices[0].ContainerCount));
    }

    public static TheoryData<string, Func<RegisterContainerInstanceRequest, RegisterContainerInstanceRequest>> Wrong => new()
    {
        { "instanceIdentityDocument", request => request with { InstanceIdentityDocument = "{" } },
        { "instanceIdentityDocument", request => request with { InstanceIdentityDocument = "[]" } },
        { "'instanceId'", request => request with { InstanceIdentityDocument = "{}" } },
        { "'MEMORY'", request => request with { TotalResources = [.. request.TotalResources!.Take(1)] } },
        { "'CPU'", request => request with { TotalResources = [new Resource { Name = "CPU", Type = "INTEGER", IntegerValue = -1 }] } },
        {
            "'PORTS'", request => request with
            {
                TotalResources =
                    [.. request.TotalResources!.Take(2), new Resource { Name = "PORTS", Type = "STRINGSET", StringSetValue = ["70000"] }],
            }
        },
        { "attributes.name", request => request with { Attributes = [new EcsAttribute { Name = "a b" }] } },
        { "platformDevices[0].type", request => request with { PlatformDevices = [new() { Id = "1", Type = new("TPU") }] } },
        { "aws:", request => request with { Tags = [new Tag { Key = "aws:x" }] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidRequest_ThrowsWithReason(
        string expected, Func<RegisterContainerInstanceRequest, RegisterContainerInstanceRequest> spoil)
    {
        await _test.CreateClusterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.AddInstanceAsync(spoil(Machine())));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Empty((await _test.Client.ListContainerInstancesAsync(new() { Cluster = "prod" }, TestEcs.Token)).ContainerInstanceArns);
    }

    [Fact]
    public async Task Handle_MissingCluster_Throws() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => _test.AddInstanceAsync());
}
