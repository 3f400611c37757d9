using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public partial class CreateServiceBuilderTests
{
    private static readonly ServiceManagedEbsVolumeConfiguration _volume = new() { RoleArn = "arn:role", SizeInGiB = 10 };

    private static readonly CreateServiceBuilder _start =
        ThrowingClient.Instance.Cluster("prod").CreateService("orders").FromTaskDefinition("orders:7").WithDesiredCount(3);

    private static readonly BuilderCases<CreateServiceBuilder, CreateServiceRequest> _methods = new(
        _start,
        new CreateServiceRequest { Cluster = "prod", ServiceName = "orders", TaskDefinition = "orders:7", DesiredCount = 3 })
    {
        { "FromTaskDefinition", builder => builder.FromTaskDefinition("orders:8"), request => request with { TaskDefinition = "orders:8" } },
        {
            "FromTaskDefinition that was registered",
            builder => builder.FromTaskDefinition(new TaskDefinition { TaskDefinitionArn = LaunchSamples.DefinitionArn }),
            request => request with { TaskDefinition = LaunchSamples.DefinitionArn }
        },
        { "WithDesiredCount", builder => builder.WithDesiredCount(0), request => request with { DesiredCount = 0 } },
        {
            "OnFargate",
            builder => builder.OnFargate(["subnet-1"]),
            request => request with { LaunchType = LaunchType.Fargate, NetworkConfiguration = LaunchSamples.Network() }
        },
        {
            "OnFargate in full",
            builder => builder.OnFargate(subnets: ["subnet-1"], securityGroups: ["sg-1"], assignPublicIp: true),
            request => request with
            {
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = LaunchSamples.Network(AssignPublicIp.Enabled, "sg-1"),
            }
        },
        {
            "OnEc2 with InSubnets",
            builder => builder.OnEc2().InSubnets(["subnet-1"], assignPublicIp: false),
            request => request with
            {
                LaunchType = LaunchType.Ec2,
                NetworkConfiguration = LaunchSamples.Network(AssignPublicIp.Disabled),
            }
        },
        { "OnExternal", builder => builder.OnExternal(), request => request with { LaunchType = LaunchType.External } },
        {
            "OnCapacityProvider",
            builder => builder.OnCapacityProvider("FARGATE", weight: 1, baseCount: 2).OnCapacityProvider("FARGATE_SPOT", weight: 3),
            request => request with { CapacityProviderStrategy = LaunchSamples.Spot }
        },
        {
            "OnCapacityProviders",
            builder => builder.OnCapacityProviders([.. LaunchSamples.Spot]),
            request => request with { CapacityProviderStrategy = LaunchSamples.Spot }
        },
        {
            "InSubnets",
            builder => builder.InSubnets(["subnet-1"], ["sg-1", "sg-2"]),
            request => request with { NetworkConfiguration = LaunchSamples.Network(default, "sg-1", "sg-2") }
        },
        {
            "WithPlatformVersion",
            builder => builder.WithPlatformVersion("1.4.0"),
            request => request with { PlatformVersion = "1.4.0" }
        },
        {
            "PlaceBySpread",
            builder => builder.PlaceBySpread("instanceId").PlaceByBinpack("memory"),
            request => request with
            {
                PlacementStrategy =
                [
                    LaunchSamples.Place(PlacementStrategyType.Spread, "instanceId"), LaunchSamples.Place(PlacementStrategyType.Binpack, "memory"),
                ],
            }
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
        { "WithExecuteCommand", builder => builder.WithExecuteCommand(), request => request with { EnableExecuteCommand = true } },
        { "WithEcsManagedTags", builder => builder.WithEcsManagedTags(false), request => request with { EnableEcsManagedTags = false } },
        {
            "PropagateTagsFrom",
            builder => builder.PropagateTagsFrom(PropagateTags.Service),
            request => request with { PropagateTags = PropagateTags.Service }
        },
        {
            "AsDaemon",
            _ => ThrowingClient.Instance.Cluster("prod").CreateService("orders").FromTaskDefinition("orders:7").AsDaemon(),
            request => request with { DesiredCount = null, SchedulingStrategy = SchedulingStrategy.Daemon }
        },
        {
            "WithTag",
            builder => builder.WithTag("team", "a").WithTag("team", "b"),
            request => request with { Tags = [new Tag { Key = "team", Value = "b" }] }
        },
        {
            "WithTags beside WithTag",
            builder => builder.WithTag("team", "a").WithTags(new Dictionary<string, string> { ["stage"] = "test", ["team"] = "b" }),
            request => request with { Tags = [new Tag { Key = "team", Value = "b" }, new Tag { Key = "stage", Value = "test" }] }
        },
        {
            "WithDeployment",
            builder => builder.WithDeployment(deployment => deployment.Rolling(50, 150)),
            request => request with
            {
                DeploymentConfiguration = new DeploymentConfiguration
                {
                    Strategy = DeploymentStrategy.Rolling,
                    MinimumHealthyPercent = 50,
                    MaximumPercent = 150,
                },
            }
        },
        {
            "WithDeployment by a record",
            builder => builder.WithDeployment(new DeploymentConfiguration { MaximumPercent = 150 }),
            request => request with { DeploymentConfiguration = new DeploymentConfiguration { MaximumPercent = 150 } }
        },
        {
            "WithServiceConnect",
            builder => builder.WithServiceConnect(sc => sc.InNamespace("shop").AddEndpoint("http", e => e.WithDiscoveryName("orders").WithClientAlias("orders", port: 80))),
            request => request with { ServiceConnectConfiguration = Orders() }
        },
        {
            "WithServiceConnect by a record",
            builder => builder.WithServiceConnect(Orders()),
            request => request with { ServiceConnectConfiguration = Orders() }
        },
        {
            "WithLoadBalancer",
            builder => builder
                .WithLoadBalancer("arn:tg-1", "web", 8080)
                .WithLoadBalancer("arn:tg-2", "web", 8081, new AdvancedConfiguration { AlternateTargetGroupArn = "arn:tg-3" }),
            request => request with
            {
                LoadBalancers =
                [
                    new LoadBalancer { TargetGroupArn = "arn:tg-1", ContainerName = "web", ContainerPort = 8080 },
                    new LoadBalancer
                    {
                        TargetGroupArn = "arn:tg-2",
                        ContainerName = "web",
                        ContainerPort = 8081,
                        AdvancedConfiguration = new AdvancedConfiguration { AlternateTargetGroupArn = "arn:tg-3" },
                    },
                ],
            }
        },
        {
            "WithServiceRegistry",
            builder => builder.WithServiceRegistry("arn:srv-1", containerName: "web", containerPort: 8080),
            request => request with
            {
                ServiceRegistries = [new ServiceRegistry { RegistryArn = "arn:srv-1", ContainerName = "web", ContainerPort = 8080 }],
            }
        },
        {
            "WithHealthCheckGracePeriod",
            builder => builder.WithHealthCheckGracePeriod(TimeSpan.FromMinutes(2)),
            request => request with { HealthCheckGracePeriodSeconds = 120 }
        },
        {
            "WithAvailabilityZoneRebalancing",
            builder => builder.WithAvailabilityZoneRebalancing(),
            request => request with { AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled }
        },
        {
            "WithAvailabilityZoneRebalancing off",
            builder => builder.WithAvailabilityZoneRebalancing(false),
            request => request with { AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Disabled }
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
    public void Build_ExternalController_NeedsNoTaskDefinition()
    {
        var controller = new DeploymentController { Type = DeploymentControllerType.External };
        var expected = new CreateServiceRequest { ServiceName = "orders", DeploymentController = controller };

        var request = ThrowingClient.Instance.Cluster().CreateService("orders").With(request => request with { DeploymentController = controller }).Build();

        Assert.Equal(EcsJson.Serialize(expected), EcsJson.Serialize(request));
    }

    private static ServiceConnectConfiguration Orders() => new()
    {
        Enabled = true,
        Namespace = "shop",
        Services =
        [
            new ServiceConnectService
            {
                PortName = "http",
                DiscoveryName = "orders",
                ClientAliases = [new ServiceConnectClientAlias { DnsName = "orders", Port = 80 }],
            },
        ],
    };
}
