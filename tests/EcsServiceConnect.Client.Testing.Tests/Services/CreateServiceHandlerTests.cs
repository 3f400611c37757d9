namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CreateServiceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Fargate_ReturnsTheService()
    {
        await PrepareAsync();

        var service = await _test.CreateServiceAsync(TestEcs.FargateService() with { Tags = [new Tag { Key = "team", Value = "shop" }] });

        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:service/prod/orders", service.ServiceArn);
        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:cluster/prod", service.ClusterArn);
        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:task-definition/orders:1", service.TaskDefinition);
        Assert.Equal(("ACTIVE", 2, 0, 2), (service.Status, service.DesiredCount, service.RunningCount, service.PendingCount));
        Assert.Equal((LaunchType.Fargate, "LATEST", "Linux"), (service.LaunchType, service.PlatformVersion, service.PlatformFamily));
        Assert.Equal(SchedulingStrategy.Replica, service.SchedulingStrategy);
        Assert.Equal(DeploymentControllerType.Ecs, service.DeploymentController!.Type);
        Assert.Equal((200, 100), (service.DeploymentConfiguration!.MaximumPercent, service.DeploymentConfiguration.MinimumHealthyPercent));
        Assert.Equal(AssignPublicIp.Disabled, service.NetworkConfiguration!.AwsvpcConfiguration!.AssignPublicIp);
        Assert.Equal("team", Assert.Single(service.Tags).Key);
        Assert.Equal(_test.Clock.GetUtcNow(), service.CreatedAt);

        var deployment = Assert.Single(service.Deployments);
        Assert.Matches("^ecs-svc/[1-9][0-9]{18}$", deployment.Id);
        Assert.Equal(("PRIMARY", DeploymentRolloutState.InProgress), (deployment.Status, deployment.RolloutState));
        Assert.Equal((2, 2, 0, 0), (deployment.DesiredCount, deployment.PendingCount, deployment.RunningCount, deployment.FailedTasks));
        Assert.Equal("1.4.0", deployment.PlatformVersion);
        Assert.Equal($"ECS deployment {deployment.Id} in progress.", deployment.RolloutStateReason);
    }

    [Fact]
    public async Task Handle_DefaultCluster_IsUsedByDefault()
    {
        await PrepareAsync();
        await _test.CreateClusterAsync("default");

        var service = await _test.CreateServiceAsync(TestEcs.FargateService() with { Cluster = null });

        Assert.EndsWith("cluster/default", service.ClusterArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_SameTokenAndInput_ReturnsTheSameService()
    {
        await PrepareAsync();
        var request = TestEcs.FargateService() with { ClientToken = "once" };
        var first = await _test.CreateServiceAsync(request);

        var second = await _test.CreateServiceAsync(request);

        Assert.Equal(first.Deployments[0].Id, second.Deployments[0].Id);
    }

    [Fact]
    public async Task Handle_SameTokenOtherInput_Throws()
    {
        await PrepareAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService() with { ClientToken = "once" });

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 3) with { ClientToken = "once" }));

        Assert.Equal("Creation of service was not idempotent.", error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_SameTokenOtherName_CreatesAnotherService()
    {
        await PrepareAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService() with { ClientToken = "once" });

        var other = await _test.CreateServiceAsync(TestEcs.FargateService("other") with { ClientToken = "once" });

        Assert.Equal("other", other.ServiceName);
    }

    [Fact]
    public async Task Handle_SameTokenOtherTags_ReturnsTheServiceAsItWas()
    {
        await PrepareAsync();
        var request = TestEcs.FargateService() with { ClientToken = "once", Tags = [new Tag { Key = "team", Value = "shop" }] };
        await _test.CreateServiceAsync(request);

        var again = await _test.CreateServiceAsync(request with { Tags = [new Tag { Key = "team", Value = "other" }] });

        Assert.Equal("shop", Assert.Single(again.Tags).Value);
    }

    [Fact]
    public async Task Handle_NameStillDraining_Throws()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync());

        Assert.Equal("Unable to Start a service that is still Draining.", error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_NothingButTheMinimum_FillsInWhatTheServiceFillsIn()
    {
        await PrepareAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());

        var service = await _test.CreateServiceAsync(
            new CreateServiceRequest { Cluster = "prod", ServiceName = "orders", TaskDefinition = "legacy", DesiredCount = 0 });

        Assert.Equal(
            new DeploymentConfiguration
            {
                DeploymentCircuitBreaker = new DeploymentCircuitBreaker
                {
                    Enable = false,
                    Rollback = false,
                    ResetOnHealthyTask = true,
                    ThresholdConfiguration = new ThresholdConfiguration { Type = ThresholdType.BoundedPercent, Value = 50 },
                },
                MaximumPercent = 200,
                MinimumHealthyPercent = 100,
                Strategy = DeploymentStrategy.Rolling,
                BakeTimeInMinutes = 0,
            },
            service.DeploymentConfiguration);
        Assert.Equal((LaunchType.Ec2, null, null), (service.LaunchType, service.PlatformVersion, service.PlatformFamily));
        Assert.Equal((0, SchedulingStrategy.Replica), (service.HealthCheckGracePeriodSeconds, service.SchedulingStrategy));
        Assert.Equal((false, false), (service.EnableExecuteCommand, service.EnableEcsManagedTags));
        Assert.Equal((PropagateTags.None, AvailabilityZoneRebalancing.Enabled), (service.PropagateTags, service.AvailabilityZoneRebalancing));
        Assert.Equal(ResourceManagementType.Customer, service.ResourceManagementType);
        Assert.Null(service.RoleArn);
        Assert.Empty(service.Tags);
    }

    [Fact]
    public async Task Handle_NameTaken_Throws()
    {
        await PrepareAsync();
        await _test.CreateServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync());

        Assert.Equal("Creation of service was not idempotent.", error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_MissingCluster_Throws()
    {
        await _test.RegisterAsync();

        await _test.ThrowsAsync<ClusterNotFoundException>(_ => _test.CreateServiceAsync());
    }

    [Fact]
    public async Task Handle_InactiveRevision_Throws()
    {
        await PrepareAsync();
        await _test.Client.DeregisterTaskDefinitionAsync(
            new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:1" }, TestEcs.Token);

        var error = await _test.ThrowsAsync<ClientException>(_ =>
            _test.CreateServiceAsync(TestEcs.FargateService() with { TaskDefinition = "orders:1" }));

        Assert.Contains("inactive", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_UnknownPlatformVersion_Throws()
    {
        await PrepareAsync();

        await _test.ThrowsAsync<PlatformUnknownException>(_ =>
            _test.CreateServiceAsync(TestEcs.FargateService() with { PlatformVersion = "9.9.9" }));
    }

    [Fact]
    public async Task Handle_PlatformWithoutWhatTheDefinitionUses_Throws()
    {
        await PrepareAsync();
        await _test.RegisterAsync(TestEcs.Definition() with { EphemeralStorage = new EphemeralStorage { SizeInGiB = 30 } });

        await _test.ThrowsAsync<PlatformTaskDefinitionIncompatibilityException>(_ =>
            _test.CreateServiceAsync(TestEcs.FargateService() with { PlatformVersion = "1.3.0" }));
    }

    private static IReadOnlyList<CapacityProviderStrategyItem> Strategy => [new() { CapacityProvider = "FARGATE" }];

    public static TheoryData<string, Func<CreateServiceRequest, CreateServiceRequest>> Wrong => new()
    {
        { "DesiredCount is missing", request => request with { DesiredCount = null } },
        { "DesiredCount can not be lesser than 0", request => request with { DesiredCount = -1 } },
        { "desiredCount", request => request with { DesiredCount = 5001 } },
        { "taskDefinition", request => request with { TaskDefinition = null } },
        { "service name", request => request with { ServiceName = "my service" } },
        { "both a launch type and capacity provider strategy", request => request with { CapacityProviderStrategy = Strategy } },
        { "not associated", request => request with { LaunchType = default, CapacityProviderStrategy = Strategy } },
        { "Network Configuration must be provided when networkMode 'awsvpc' is specified.", request => request with { NetworkConfiguration = null } },
        { "subnets", request => request with { NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = [] } } } },
        { "Network Configuration is not valid for the given networkMode", request => request with { TaskDefinition = "legacy", LaunchType = LaunchType.Ec2 } },
        { "Task definition does not support launch_type FARGATE.", request => request with { TaskDefinition = "legacy", NetworkConfiguration = null } },
        { "launchType", request => request with { LaunchType = new LaunchType("MAINFRAME") } },
        { "does not support a desired count", request => request with { SchedulingStrategy = SchedulingStrategy.Daemon } },
        { "does not support the FARGATE", request => request with { SchedulingStrategy = SchedulingStrategy.Daemon, DesiredCount = null } },
        { "platform version must be null", request => request with { LaunchType = LaunchType.Ec2, PlatformVersion = "1.4.0" } },
        { "Placement constraints", request => request with { PlacementConstraints = [new() { Type = PlacementConstraintType.DistinctInstance }] } },
        { "minimumHealthyPercent must be at most 100", request => request with { DeploymentConfiguration = new() { MinimumHealthyPercent = 101 } } },
        { "minimumHealthyPercent must be at least 0", request => request with { DeploymentConfiguration = new() { MinimumHealthyPercent = -1 } } },
        { "maximumPercent must be at least 100", request => request with { DeploymentConfiguration = new() { MaximumPercent = 99 } } },
        {
            "cannot be 100 as this will block deployments",
            request => request with { DeploymentConfiguration = new() { MaximumPercent = 100, MinimumHealthyPercent = 100 } }
        },
        { "36", request => request with { ClientToken = new string('t', 37) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidRequest_ThrowsWithReason(string expected, Func<CreateServiceRequest, CreateServiceRequest> spoil)
    {
        await PrepareAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(spoil(TestEcs.FargateService())));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Empty((await _test.Client.ListServicesAsync(new ListServicesRequest { Cluster = "prod" }, TestEcs.Token)).ServiceArns);
    }

    public static TheoryData<string, Func<CreateServiceRequest, CreateServiceRequest>> NotSimulated => new()
    {
        {
            "BLUE_GREEN for daemons",
            request => request with
            {
                SchedulingStrategy = SchedulingStrategy.Daemon,
                DesiredCount = null,
                DeploymentConfiguration = new() { Strategy = DeploymentStrategy.BlueGreen },
            }
        },
        { "managed instances", request => request with { LaunchType = LaunchType.ManagedInstances } },
        { "gateway", request => request with { GatewayConnectors = [new GatewayConnector { PortName = "http" }] } },
        { "monitoring", request => request with { Monitoring = new MonitoringConfiguration() } },
    };

    [Theory]
    [MemberData(nameof(NotSimulated))]
    public async Task Handle_WhatIsNotSimulated_ThrowsAsUnsupported(string expected, Func<CreateServiceRequest, CreateServiceRequest> change)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<UnsupportedFeatureException>(_ =>
            _test.CreateServiceAsync(change(TestEcs.FargateService())));

        Assert.Contains("does not simulate", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_ClusterDefaultStrategy_StandsInForALaunchType()
    {
        await _test.Client.CreateClusterAsync(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                CapacityProviders = ["FARGATE", "FARGATE_SPOT"],
                DefaultCapacityProviderStrategy =
                [
                    new CapacityProviderStrategyItem { CapacityProvider = "FARGATE", Base = 1, Weight = 1 },
                    new CapacityProviderStrategyItem { CapacityProvider = "FARGATE_SPOT", Weight = 3 },
                ],
            },
            TestEcs.Token);
        await _test.RegisterAsync();

        var service = await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 5) with { LaunchType = default });
        var tasks = await _test.TasksAsync();

        Assert.False(service.LaunchType.HasValue);
        Assert.Equal(2, service.CapacityProviderStrategy.Count);
        Assert.Equal(2, tasks.Count(task => task.CapacityProviderName == "FARGATE"));
        Assert.Equal(3, tasks.Count(task => task.CapacityProviderName == "FARGATE_SPOT"));
        Assert.All(tasks, task => Assert.Equal(LaunchType.Fargate, task.LaunchType));
    }

    [Fact]
    public async Task Handle_OnInstances_StaysBelowItsCountAndReportsTheReasonOnce()
    {
        await PrepareAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());
        await _test.CreateServiceAsync(
            TestEcs.FargateService() with { TaskDefinition = "legacy", LaunchType = default, NetworkConfiguration = null });
        _test.Pass(10);

        var service = await _test.DescribeServiceAsync();

        Assert.Equal((0, 0, 2), (service.RunningCount, service.PendingCount, service.DesiredCount));
        Assert.Equal(LaunchType.Ec2, service.LaunchType);
        Assert.Equal(DeploymentRolloutState.InProgress, service.Deployments[0].RolloutState);
        Assert.Contains("No Container Instances", Assert.Single(service.Events).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_DaemonOnInstances_HasNothingToRunOn()
    {
        await PrepareAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());
        var service = await _test.CreateServiceAsync(TestEcs.FargateService() with
        {
            TaskDefinition = "legacy",
            LaunchType = LaunchType.Ec2,
            NetworkConfiguration = null,
            DesiredCount = null,
            SchedulingStrategy = SchedulingStrategy.Daemon,
        });

        Assert.Equal(0, service.DesiredCount);
        Assert.Equal((100, 0), (service.DeploymentConfiguration!.MaximumPercent, service.DeploymentConfiguration.MinimumHealthyPercent));
    }

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
    }
}
