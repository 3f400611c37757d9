namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ServiceSettingsFactoryTests : IDisposable
{
    private const string LinkedRole =
        "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Create_Daemon_HasItsOwnDefaults()
    {
        await PrepareAsync();

        var service = await _test.CreateServiceAsync(Daemon);

        Assert.Equal(SchedulingStrategy.Daemon, service.SchedulingStrategy);
        Assert.Equal((100, 0), (service.DeploymentConfiguration!.MaximumPercent, service.DeploymentConfiguration.MinimumHealthyPercent));
        Assert.Equal(AvailabilityZoneRebalancing.Disabled, service.AvailabilityZoneRebalancing);
        Assert.Null(service.RoleArn);
    }

    public static TheoryData<string, Func<CreateServiceRequest, CreateServiceRequest>> WrongDaemons => new()
    {
        { "maximumPercent", request => request with { DeploymentConfiguration = new() { MaximumPercent = 200 } } },
        { "placementStrategy", request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Random }] } },
        { "volumeConfigurations", request => request with { VolumeConfigurations = [new() { Name = "data" }] } },
        { "availabilityZoneRebalancing", request => request with { AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled } },
    };

    [Theory]
    [MemberData(nameof(WrongDaemons))]
    public async Task Create_DaemonWithWhatItExcludes_Throws(string text, Func<CreateServiceRequest, CreateServiceRequest> spoil)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(spoil(Daemon)));

        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRebalancing_NoRoomToMove_IsOffOrThrows()
    {
        await PrepareAsync();
        var tight = new DeploymentConfiguration { MaximumPercent = 100, MinimumHealthyPercent = 50 };

        var service = await _test.CreateServiceAsync(TestEcs.FargateService() with { DeploymentConfiguration = tight });

        Assert.Equal(AvailabilityZoneRebalancing.Disabled, service.AvailabilityZoneRebalancing);
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.UpdateAsync(
            change => change with { AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled }));
        await _test.CreateServiceAsync(TestEcs.FargateService("web"));
        Assert.Equal(AvailabilityZoneRebalancing.Enabled, (await _test.DescribeServiceAsync("web")).AvailabilityZoneRebalancing);
    }

    [Theory]
    [InlineData("lb", "arn:aws:iam::123456789012:role/lb")]
    [InlineData("/team/lb", "arn:aws:iam::123456789012:role/team/lb")]
    [InlineData("arn:aws:iam::1:role/lb", "arn:aws:iam::1:role/lb")]
    [InlineData(null, LinkedRole)]
    public async Task RoleArn_BehindALoadBalancer_IsTheRequestedOrTheLinkedRole(string? role, string expected)
    {
        await PrepareAsync();

        var service = await _test.CreateServiceAsync(OnInstances with { Role = role, LoadBalancers = [Classic] });

        Assert.Equal(expected, service.RoleArn);
    }

    [Fact]
    public async Task RoleArn_InAwsvpc_IsTheLinkedRole()
    {
        await PrepareAsync();

        Assert.Equal(LinkedRole, (await _test.CreateServiceAsync()).RoleArn);
    }

    public static TheoryData<string, CreateServiceRequest> Wrong => new()
    {
        { "'role' needs", OnInstances with { Role = "lb" } },
        { "several", OnInstances with { Role = "lb", LoadBalancers = [Classic, Classic] } },
        { "'serviceRegistries'", OnInstances with { Role = "lb", LoadBalancers = [Classic], ServiceRegistries = [Registry] } },
        { "awsvpc", TestEcs.FargateService() with { Role = "lb", LoadBalancers = [TaskSetTestEcs.Balancer] } },
        { "Classic", TestEcs.FargateService() with { LoadBalancers = [Classic with { ContainerPort = 8080 }] } },
        { "not both", OnInstances with { LoadBalancers = [Classic with { TargetGroupArn = "arn:tg" }] } },
        { "serviceRegistries", TestEcs.FargateService() with { ServiceRegistries = [Registry, Registry] } },
        { "registryArn", TestEcs.FargateService() with { ServiceRegistries = [new ServiceRegistry()] } },
        { "healthCheckGracePeriodSeconds", OnInstances with { LoadBalancers = [Classic], HealthCheckGracePeriodSeconds = -1 } },
        { "alarmNames", Alarmed(new DeploymentAlarms { Enable = true, Rollback = true, AlarmNames = [] }) },
        { "alarms.enable", Alarmed(new DeploymentAlarms { Enable = null, Rollback = true, AlarmNames = ["a"] }) },
        { "thresholdConfiguration.value", TestEcs.FargateService().WithBreaker(threshold: Threshold(ThresholdType.BoundedPercent, 101)) },
        { "thresholdConfiguration.value", TestEcs.FargateService().WithBreaker(threshold: Threshold(ThresholdType.Count, 0)) },
        { "thresholdConfiguration.type", TestEcs.FargateService().WithBreaker(threshold: Threshold(new ThresholdType("SUM"), 5)) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Create_InvalidRequest_ThrowsWithReason(string text, CreateServiceRequest request)
    {
        await PrepareAsync();

        var response = await _test.Ecs.SendAsync("CreateService", EcsJson.Serialize(request));

        Assert.Contains(text, Wire.ErrorOf<InvalidParameterException>(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthCheckGracePeriod_ContainerHasAHealthCheck_IsAccepted()
    {
        await PrepareAsync();
        var definition = TestEcs.Definition();
        await _test.RegisterAsync(definition with
        {
            ContainerDefinitions = [definition.ContainerDefinitions[0] with { HealthCheck = new HealthCheck { Command = ["CMD", "ok"] } }],
        });

        var service = await _test.CreateServiceAsync(TestEcs.FargateService() with { HealthCheckGracePeriodSeconds = 30 });

        Assert.Equal(30, service.HealthCheckGracePeriodSeconds);
    }

    [Fact]
    public async Task Events_TargetGroup_NameTheRegisteredTargets()
    {
        await _test.CreateSteadyServiceAsync(
            TestEcs.FargateService(desiredCount: 1) with { LoadBalancers = [TaskSetTestEcs.Balancer] });
        await _test.UpdateAsync(change => change with { DesiredCount = 0 });

        var reported = (await _test.DescribeServiceAsync()).Events.Select(entry => entry.Message).ToList();

        Assert.Contains("(service orders) registered 1 targets in (target-group arn:tg)", reported);
        Assert.Contains("(service orders) has begun draining connections on 1 tasks.", reported);
        Assert.Contains("(service orders) deregistered 1 targets in (target-group arn:tg)", reported);
    }

    private static LoadBalancer Classic { get; } = new() { LoadBalancerName = "lb", ContainerName = "app", ContainerPort = 80 };

    private static ServiceRegistry Registry { get; } = new() { RegistryArn = "arn:registry" };

    private static CreateServiceRequest OnInstances { get; } = TestEcs.FargateService() with
    {
        TaskDefinition = "legacy",
        LaunchType = LaunchType.Ec2,
        NetworkConfiguration = null,
    };

    private static CreateServiceRequest Daemon { get; } = OnInstances with
    {
        DesiredCount = null,
        SchedulingStrategy = SchedulingStrategy.Daemon,
    };

    private static ThresholdConfiguration Threshold(ThresholdType type, int value) => new() { Type = type, Value = value };

    private static CreateServiceRequest Alarmed(DeploymentAlarms alarms) =>
        TestEcs.FargateService() with { DeploymentConfiguration = new DeploymentConfiguration { Alarms = alarms } };

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var bridge = TestEcs.BridgeDefinition();
        await _test.RegisterAsync(bridge with
        {
            ContainerDefinitions = [bridge.ContainerDefinitions[0] with { PortMappings = [new PortMapping { ContainerPort = 80 }] }],
        });
    }
}
