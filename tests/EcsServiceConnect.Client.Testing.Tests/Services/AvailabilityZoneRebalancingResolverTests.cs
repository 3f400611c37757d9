namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class AvailabilityZoneRebalancingResolverTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, CreateServiceRequest> Excluding => new()
    {
        { "DAEMON as scheduling strategy. Update scheduling strategy", TestInstances.Daemon() },
        { "EXTERNAL as launch type. Update launch type", OnInstances with { LaunchType = LaunchType.External } },
        {
            "maximumPercent <= 100 % as deployment configuration. Update deployment configuration",
            OnInstances with { DeploymentConfiguration = new() { MaximumPercent = 100, MinimumHealthyPercent = 50 } }
        },
        {
            "a Classic Load Balancer as load balancer. Update load balancer",
            OnInstances with { LoadBalancers = [new() { LoadBalancerName = "lb", ContainerName = "app", ContainerPort = 80 }] }
        },
        {
            "attribute:ecs.availability-zone as placement constraint. Update placement constraint",
            OnInstances with
            {
                PlacementConstraints = [new() { Type = PlacementConstraintType.MemberOf, Expression = "attribute:ecs.availability-zone == us-east-1a" }],
            }
        },
        {
            "as first placement strategy. Update first placement strategy",
            OnInstances with { PlacementStrategy = [new() { Type = PlacementStrategyType.Binpack, Field = "cpu" }] }
        },
    };

    [Theory]
    [MemberData(nameof(Excluding))]
    public async Task Resolve_WhatExcludesIt_IsOffByDefaultAndOtherwiseThrows(string reason, CreateServiceRequest request)
    {
        await _test.PrepareAsync(definition: TestInstances.Definition(ports: new PortMapping { ContainerPort = 80 }));

        var service = await _test.CreateServiceAsync(request);
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(
            request with { ServiceName = "other", AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled }));
        var updateError = await _test.ThrowsAsync<InvalidParameterException>(client => client.UpdateServiceAsync(
            new() { Cluster = "prod", Service = "legacy", AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled }, TestEcs.Token));

        Assert.Equal(AvailabilityZoneRebalancing.Disabled, service.AvailabilityZoneRebalancing);
        Assert.StartsWith("The service couldn't be created because Availability Zone Rebalancing does not support", error.ErrorMessage, StringComparison.Ordinal);
        Assert.EndsWith($"{reason} and try again.", error.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(error.ErrorMessage.Replace("created", "updated", StringComparison.Ordinal), updateError.ErrorMessage);
    }

    public static TheoryData<CreateServiceRequest> Allowing =>
    [
        OnInstances,
        OnInstances with
        {
            PlacementStrategy =
            [
                new() { Type = PlacementStrategyType.Spread, Field = "attribute:ecs.availability-zone" },
                new() { Type = PlacementStrategyType.Binpack, Field = "cpu" },
            ],
        },
        OnInstances with { PlacementConstraints = [new() { Type = PlacementConstraintType.DistinctInstance }] },
        OnInstances with { LoadBalancers = [TaskSetTestEcs.Balancer with { ContainerPort = 80 }] },
        OnInstances with { DeploymentConfiguration = new() { MaximumPercent = 101 } },
    ];

    [Theory]
    [MemberData(nameof(Allowing))]
    public async Task Resolve_NothingExcludesIt_IsOnByDefault(CreateServiceRequest request)
    {
        await _test.PrepareAsync(definition: TestInstances.Definition(ports: new PortMapping { ContainerPort = 80 }));

        var service = await _test.CreateServiceAsync(request);

        Assert.Equal(AvailabilityZoneRebalancing.Enabled, service.AvailabilityZoneRebalancing);
    }

    [Fact]
    public async Task Resolve_UpdateThatExcludesIt_NeedsItOffInTheSameCall()
    {
        await _test.CreateSteadyServiceAsync();
        var tight = new UpdateServiceRequest
        {
            Cluster = "prod",
            Service = "orders",
            DeploymentConfiguration = new() { MaximumPercent = 100, MinimumHealthyPercent = 0 },
        };

        await _test.ThrowsAsync<InvalidParameterException>(client => client.UpdateServiceAsync(tight, TestEcs.Token));
        var service = await _test.UpdateAsync(_ => tight with { AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Disabled });

        Assert.Equal(100, service.DeploymentConfiguration!.MaximumPercent);
    }

    private static CreateServiceRequest OnInstances { get; } = TestInstances.Service();
}
