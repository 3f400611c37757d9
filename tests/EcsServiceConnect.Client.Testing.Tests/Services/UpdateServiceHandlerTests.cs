namespace EcsServiceConnect.Client.Testing.Tests;

public sealed partial class UpdateServiceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NothingDifferent_StartsNoDeployment()
    {
        var before = await _test.CreateSteadyServiceAsync();

        var after = await UpdateAsync(Change with { TaskDefinition = "orders:1", NetworkConfiguration = TestEcs.Network });

        Assert.Equal(before.Deployments[0].Id, Assert.Single(after.Deployments).Id);
    }

    [Fact]
    public async Task Handle_TheSameInAnotherForm_StartsNoDeployment()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with { ServiceConnectConfiguration = TestEcs.Expose() });

        var after = await UpdateAsync(Change with
        {
            TaskDefinition = "orders",
            PlatformVersion = "LATEST",
            NetworkConfiguration = new NetworkConfiguration
            {
                AwsvpcConfiguration = TestEcs.Network.AwsvpcConfiguration! with { AssignPublicIp = AssignPublicIp.Disabled },
            },
            ServiceConnectConfiguration = TestEcs.Expose() with { Namespace = "shop" },
            LoadBalancers = [],
            ServiceRegistries = [],
        });

        Assert.Single(after.Deployments);
    }

    [Fact]
    public async Task Handle_ClusterGotAnotherDefaultNamespace_StaysInItsOwn()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with { ServiceConnectConfiguration = TestEcs.Expose() });
        await _test.Client.UpdateClusterAsync(
            new UpdateClusterRequest { Cluster = "prod", ServiceConnectDefaults = new() { Namespace = "market" } }, TestEcs.Token);

        var after = await UpdateAsync(Change with { ForceNewDeployment = true });

        Assert.Equal("shop", after.Deployments[0].ServiceConnectConfiguration!.Namespace);
    }

    public static TheoryData<string, Func<UpdateServiceRequest, UpdateServiceRequest>> Redeploying => new()
    {
        { "force", request => request with { ForceNewDeployment = true } },
        { "platform version", request => request with { PlatformVersion = "1.4.0" } },
        { "Service Connect", request => request with { ServiceConnectConfiguration = TestEcs.Expose() } },
        { "network", request => request with { NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = ["subnet-2"] } } } },
        { "load balancer", request => request with { LoadBalancers = [TaskSetTestEcs.Balancer] } },
    };

    [Theory]
    [MemberData(nameof(Redeploying))]
    public async Task Handle_WhatTasksAreMadeFrom_StartsADeployment(
        string what, Func<UpdateServiceRequest, UpdateServiceRequest> change)
    {
        await _test.CreateSteadyServiceAsync();

        Assert.True((await UpdateAsync(change(Change))).Deployments.Count == 2, what);
    }

    [Fact]
    public async Task Handle_OtherSettings_ChangeWithoutADeployment()
    {
        await _test.CreateSteadyServiceAsync();

        var after = await UpdateAsync(Change with
        {
            HealthCheckGracePeriodSeconds = 0,
            PropagateTags = PropagateTags.Service,
            EnableEcsManagedTags = true,
            DeploymentConfiguration = new DeploymentConfiguration { MaximumPercent = 150 },
        });

        Assert.Single(after.Deployments);
        Assert.True(after.EnableEcsManagedTags);
        Assert.Equal(PropagateTags.Service, after.PropagateTags);
        Assert.Equal((150, 100), (after.DeploymentConfiguration!.MaximumPercent, after.DeploymentConfiguration.MinimumHealthyPercent));
    }

    [Fact]
    public async Task Handle_RevisionBecameInactive_StillScalesButTakesNoInactiveOne()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.Client.DeregisterTaskDefinitionAsync(
            new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:1" }, TestEcs.Token);

        Assert.Equal(3, (await UpdateAsync(Change with { DesiredCount = 3 })).DesiredCount);
        await _test.ThrowsAsync<ClientException>(_ => UpdateAsync(Change with { TaskDefinition = "orders:1" }));
    }

    [Fact]
    public async Task Handle_ByArn_FindsTheService()
    {
        var service = await _test.CreateSteadyServiceAsync();

        Assert.Equal(1, (await UpdateAsync(Change with { Service = service.ServiceArn!, DesiredCount = 1 })).DesiredCount);
    }

    [Fact]
    public async Task Handle_OtherCapacityProviderStrategy_NeedsANewDeployment()
    {
        await _test.CreateSteadyServiceAsync();
        await AssociateProvidersAsync();

        await AssertNeedsForceAsync(Change with { CapacityProviderStrategy = Spot });
        await AssertNeedsForceAsync(Change with { CapacityProviderStrategy = Spot, DesiredCount = 3, ForceNewDeployment = false });
        var spot = await UpdateAsync(Change with { CapacityProviderStrategy = Spot, ForceNewDeployment = true });
        await AssertNeedsForceAsync(Change with { CapacityProviderStrategy = [Spot[0] with { Weight = 2 }] });
        await AssertNeedsForceAsync(Change with { CapacityProviderStrategy = [] });
        var back = await UpdateAsync(Change with { CapacityProviderStrategy = [], ForceNewDeployment = true });

        Assert.Equal((2, "FARGATE_SPOT"), (spot.Deployments.Count, Assert.Single(spot.CapacityProviderStrategy).CapacityProvider));
        Assert.Equal(LaunchType.Fargate, back.LaunchType);
    }

    [Fact]
    public async Task Handle_SameCapacityProviderStrategyInAnotherForm_IsNoChange()
    {
        await _test.CreateSteadyServiceAsync();
        await AssociateProvidersAsync();
        await UpdateAsync(Change with { CapacityProviderStrategy = [], DesiredCount = 1 });
        await UpdateAsync(Change with { CapacityProviderStrategy = [.. Spot, .. OnDemand], ForceNewDeployment = true });

        var after = await UpdateAsync(Change with
        {
            CapacityProviderStrategy =
            [
                OnDemand[0] with { Base = 0 },
                Spot[0] with { CapacityProvider = "arn:aws:ecs:us-east-1:123456789012:capacity-provider/FARGATE_SPOT" },
            ],
        });

        Assert.Equal(2, after.Deployments.Count);
    }

    [Fact]
    public async Task Handle_ServiceWithTags_IsReturnedWithoutThem()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with { Tags = [new Tag { Key = "team", Value = "shop" }] });

        Assert.Empty((await UpdateAsync(Change with { DesiredCount = 1 })).Tags);
    }

    [Fact]
    public async Task Handle_RejectedChange_LeavesTheServiceAsItWas()
    {
        var before = await _test.CreateSteadyServiceAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync(
            Change with { DesiredCount = 9, ServiceConnectConfiguration = TestEcs.Expose("nope") }));

        Assert.Equal(before, await _test.DescribeServiceAsync());
    }

    [Fact]
    public async Task Handle_Missing_Throws()
    {
        await _test.CreateClusterAsync();

        var error = await _test.ThrowsAsync<ServiceNotFoundException>(_ => UpdateAsync(Change));
        Assert.Equal("Service not found.", error.ErrorMessage);
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => UpdateAsync(Change with { Cluster = "nope" }));
    }

    [Fact]
    public async Task Handle_Deleted_Throws()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var error = await _test.ThrowsAsync<ServiceNotActiveException>(_ => UpdateAsync(Change with { DesiredCount = 1 }));
        Assert.Equal("Service was not ACTIVE.", error.ErrorMessage);
    }

    public static TheoryData<string, UpdateServiceRequest> Wrong => new()
    {
        { "Task count can not be lesser than 0", Change with { DesiredCount = -1 } },
        { "maximumPercent must be at least 100", Change with { DeploymentConfiguration = new() { MaximumPercent = 99 } } },
        {
            "couldn't be updated because Availability Zone Rebalancing does not support maximumPercent <= 100 % as deployment configuration.",
            Change with { DeploymentConfiguration = new() { MaximumPercent = 100, MinimumHealthyPercent = 0 } }
        },
        { "does not exist in the task definition.", Change with { LoadBalancers = [TaskSetTestEcs.Balancer with { ContainerName = "nope" }] } },
        { "Classic Load Balancer", Change with { LoadBalancers = [new() { LoadBalancerName = "lb", ContainerName = "app", ContainerPort = 8080 }] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidRequest_ThrowsWithReason(string expected, UpdateServiceRequest request)
    {
        var before = await _test.CreateSteadyServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync(request));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _test.DescribeServiceAsync());
    }

    private static CapacityProviderStrategyItem[] Spot { get; } = [new() { CapacityProvider = "FARGATE_SPOT", Weight = 1 }];

    private static CapacityProviderStrategyItem[] OnDemand { get; } = [new() { CapacityProvider = "FARGATE", Weight = 1 }];

    private Task<PutClusterCapacityProvidersResponse> AssociateProvidersAsync() => _test.Client.PutClusterCapacityProvidersAsync(
        new PutClusterCapacityProvidersRequest
        {
            Cluster = "prod",
            CapacityProviders = ["FARGATE", "FARGATE_SPOT"],
            DefaultCapacityProviderStrategy = [],
        },
        TestEcs.Token);

    private async Task AssertNeedsForceAsync(UpdateServiceRequest request)
    {
        var before = await _test.DescribeServiceAsync();
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync(request));
        Assert.EndsWith("you must force a new deployment.", error.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(before, await _test.DescribeServiceAsync());
    }

    private static UpdateServiceRequest Change { get; } = new() { Cluster = "prod", Service = "orders" };

    private async Task<Service> UpdateAsync(UpdateServiceRequest request) =>
        (await _test.Client.UpdateServiceAsync(request, TestEcs.Token)).Service!;
}
