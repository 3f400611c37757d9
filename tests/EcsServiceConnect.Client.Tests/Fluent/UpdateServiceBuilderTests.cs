using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class UpdateServiceBuilderTests
{
    private static readonly ServiceManagedEbsVolumeConfiguration _volume = new() { RoleArn = "arn:role", SizeInGiB = 10 };

    private static readonly UpdateServiceBuilder _start = ThrowingClient.Instance.Cluster("prod").Service("orders").Update();

    private static readonly BuilderCases<UpdateServiceBuilder, UpdateServiceRequest> _methods = new(
        _start, new UpdateServiceRequest { Cluster = "prod", Service = "orders" })
    {
        { "ForceNewDeployment", builder => builder.ForceNewDeployment(), request => request with { ForceNewDeployment = true } },
        { "FromTaskDefinition", builder => builder.FromTaskDefinition("orders:8"), request => request with { TaskDefinition = "orders:8" } },
        { "WithDesiredCount", builder => builder.WithDesiredCount(5), request => request with { DesiredCount = 5 } },
        {
            "OnCapacityProvider",
            builder => builder.OnCapacityProvider("FARGATE", weight: 1, baseCount: 2).OnCapacityProvider("FARGATE_SPOT", weight: 3),
            request => request with { CapacityProviderStrategy = LaunchSamples.Spot }
        },
        { "OnCapacityProviders none", builder => builder.OnCapacityProviders(), request => request with { CapacityProviderStrategy = [] } },
        {
            "InSubnets",
            builder => builder.InSubnets(["subnet-1"], ["sg-1"], assignPublicIp: true),
            request => request with { NetworkConfiguration = LaunchSamples.Network(AssignPublicIp.Enabled, "sg-1") }
        },
        { "WithPlatformVersion", builder => builder.WithPlatformVersion("1.4.0"), request => request with { PlatformVersion = "1.4.0" } },
        {
            "PlaceBySpread",
            builder => builder.PlaceBySpread("instanceId"),
            request => request with { PlacementStrategy = [LaunchSamples.Place(PlacementStrategyType.Spread, "instanceId")] }
        },
        {
            "PlaceByBinpack",
            builder => builder.PlaceByBinpack("cpu"),
            request => request with { PlacementStrategy = [LaunchSamples.Place(PlacementStrategyType.Binpack, "cpu")] }
        },
        {
            "PlaceRandomly",
            builder => builder.PlaceRandomly(),
            request => request with { PlacementStrategy = [LaunchSamples.Place(PlacementStrategyType.Random)] }
        },
        {
            "PlaceOnDistinctInstances",
            builder => builder.PlaceOnDistinctInstances(),
            request => request with { PlacementConstraints = [new PlacementConstraint { Type = PlacementConstraintType.DistinctInstance }] }
        },
        {
            "WithPlacementExpression",
            builder => builder.WithPlacementExpression("attribute:rack == a"),
            request => request with
            {
                PlacementConstraints = [new PlacementConstraint { Type = PlacementConstraintType.MemberOf, Expression = "attribute:rack == a" }],
            }
        },
        { "WithExecuteCommand", builder => builder.WithExecuteCommand(false), request => request with { EnableExecuteCommand = false } },
        { "WithEcsManagedTags", builder => builder.WithEcsManagedTags(), request => request with { EnableEcsManagedTags = true } },
        {
            "PropagateTagsFrom",
            builder => builder.PropagateTagsFrom(PropagateTags.TaskDefinition),
            request => request with { PropagateTags = PropagateTags.TaskDefinition }
        },
        {
            "WithDeployment",
            builder => builder.WithDeployment(deployment => deployment.WithCircuitBreaker()),
            request => request with
            {
                DeploymentConfiguration = new DeploymentConfiguration
                {
                    DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true },
                },
            }
        },
        {
            "WithServiceConnect",
            builder => builder.WithServiceConnect(sc => sc.Disable()),
            request => request with { ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = false } }
        },
        {
            "WithLoadBalancer",
            builder => builder.WithLoadBalancer("arn:tg-1", "web", 8080),
            request => request with
            {
                LoadBalancers = [new LoadBalancer { TargetGroupArn = "arn:tg-1", ContainerName = "web", ContainerPort = 8080 }],
            }
        },
        {
            "WithServiceRegistry",
            builder => builder.WithServiceRegistry("arn:srv-1", port: 80),
            request => request with { ServiceRegistries = [new ServiceRegistry { RegistryArn = "arn:srv-1", Port = 80 }] }
        },
        {
            "WithHealthCheckGracePeriod",
            builder => builder.WithHealthCheckGracePeriod(TimeSpan.Zero),
            request => request with { HealthCheckGracePeriodSeconds = 0 }
        },
        {
            "WithAvailabilityZoneRebalancing",
            builder => builder.WithAvailabilityZoneRebalancing(),
            request => request with { AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled }
        },
        {
            "WithVolume",
            builder => builder.WithVolume("data", _volume),
            request => request with { VolumeConfigurations = [new ServiceVolumeConfiguration { Name = "data", ManagedEbsVolume = _volume }] }
        },
    };

    public static TheoryData<string> Methods => [.. _methods];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Build_EachMethod_MatchesTheRecord(string method) => _methods.AssertMatchesRecord(method);

    [Fact]
    public void Methods_All_HaveACase() => _methods.AssertCoversEveryMethod();

    [Fact]
    public void Build_NothingSet_ChangesNothing() =>
        Assert.Equal("""{"cluster":"prod","service":"orders"}""", EcsJson.Serialize(_start.Build()));
}
