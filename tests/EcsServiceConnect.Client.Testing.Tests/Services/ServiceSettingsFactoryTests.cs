namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ServiceSettingsFactoryTests : IDisposable
{
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
        { "values above 100 for maximumPercent", request => request with { DeploymentConfiguration = new() { MaximumPercent = 200 } } },
        { "does not support placement strategies.", request => request with { PlacementStrategy = [new() { Type = PlacementStrategyType.Random }] } },
        { "volumeConfigurations", request => request with { VolumeConfigurations = [new() { Name = "data" }] } },
    };

    [Theory]
    [MemberData(nameof(WrongDaemons))]
    public async Task Create_DaemonWithWhatItExcludes_Throws(string text, Func<CreateServiceRequest, CreateServiceRequest> spoil)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(spoil(Daemon)));

        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, CreateServiceRequest> Wrong => new()
    {
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
