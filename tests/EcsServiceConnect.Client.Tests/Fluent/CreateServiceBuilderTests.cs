using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class CreateServiceBuilderTests
{
    private static readonly ServiceManagedEbsVolumeConfiguration _volume = new() { RoleArn = "arn:role", SizeInGiB = 10 };

    private static readonly CreateServiceBuilder _start =
        SilentClient.Instance.Cluster("prod").CreateService("orders").FromTaskDefinition("orders:7").WithDesiredCount(3);

    private static readonly FluentCases<CreateServiceBuilder, CreateServiceRequest> _words = new(
        _start,
        new CreateServiceRequest { Cluster = "prod", ServiceName = "orders", TaskDefinition = "orders:7", DesiredCount = 3 })
    {
        { "FromTaskDefinition", builder => builder.FromTaskDefinition("orders:8"), request => request with { TaskDefinition = "orders:8" } },
        { "WithDesiredCount", builder => builder.WithDesiredCount(0), request => request with { DesiredCount = 0 } },
        {
            "OnFargate",
            builder => builder.OnFargate(["subnet-1"]),
            request => request with { LaunchType = LaunchType.Fargate, NetworkConfiguration = LaunchWords.Network() }
        },
        {
            "OnFargate in full",
            builder => builder.OnFargate(subnets: ["subnet-1"], securityGroups: ["sg-1"], assignPublicIp: true),
            request => request with
            {
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = LaunchWords.Network(AssignPublicIp.Enabled, "sg-1"),
            }
        },
        {
            "OnEc2 with InSubnets",
            builder => builder.OnEc2().InSubnets(["subnet-1"], assignPublicIp: false),
            request => request with
            {
                LaunchType = LaunchType.Ec2,
                NetworkConfiguration = LaunchWords.Network(AssignPublicIp.Disabled),
            }
        },
        { "OnExternal", builder => builder.OnExternal(), request => request with { LaunchType = LaunchType.External } },
        {
            "OnCapacityProvider",
            builder => builder.OnCapacityProvider("FARGATE", weight: 1, baseCount: 2).OnCapacityProvider("FARGATE_SPOT", weight: 3),
            request => request with { CapacityProviderStrategy = LaunchWords.Spot }
        },
        {
            "OnCapacityProviders",
            builder => builder.OnCapacityProviders([.. LaunchWords.Spot]),
            request => request with { CapacityProviderStrategy = LaunchWords.Spot }
        },
        {
            "InSubnets",
            builder => builder.InSubnets(["subnet-1"], ["sg-1", "sg-2"]),
            request => request with { NetworkConfiguration = LaunchWords.Network(default, "sg-1", "sg-2") }
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
                    LaunchWords.Place(PlacementStrategyType.Spread, "instanceId"), LaunchWords.Place(PlacementStrategyType.Binpack, "memory"),
                ],
            }
        },
        {
            "PlaceByBinpack",
            builder => builder.PlaceByBinpack("cpu"),
            request => request with { PlacementStrategy = [LaunchWords.Place(PlacementStrategyType.Binpack, "cpu")] }
        },
        {
            "PlaceAtRandom",
            builder => builder.PlaceAtRandom(),
            request => request with { PlacementStrategy = [LaunchWords.Place(PlacementStrategyType.Random)] }
        },
        {
            "PlaceOnDistinctInstances",
            builder => builder.PlaceOnDistinctInstances(),
            request => request with { PlacementConstraints = [new PlacementConstraint { Type = PlacementConstraintType.DistinctInstance }] }
        },
        {
            "PlaceOnInstances",
            builder => builder.PlaceOnInstances("attribute:rack == a"),
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
            _ => SilentClient.Instance.Cluster("prod").CreateService("orders").FromTaskDefinition("orders:7").AsDaemon(),
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
            builder => builder.WithServiceConnect(sc => sc.InNamespace("shop").Expose("http", e => e.As("orders").At("orders", port: 80))),
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

    private static readonly Refusals<CreateServiceBuilder, CreateServiceRequest> _refusals = new(
        SilentClient.Instance.Cluster("prod").CreateService("orders").With(request => request with { TaskDefinition = "orders", DesiredCount = 1 }))
    {
        { "OnFargate and OnEc2 both choose where tasks run; keep one.", builder => builder.OnEc2().OnFargate(["subnet-1"]) },
        { "OnFargate and OnExternal both choose where tasks run; keep one.", builder => builder.OnFargate(["subnet-1"]).OnExternal() },
        { "OnEc2 and OnExternal both choose where tasks run; keep one.", builder => builder.OnEc2().OnExternal() },
        {
            "OnFargate and OnCapacityProvider both choose where tasks run; keep one.",
            builder => builder.OnFargate(["subnet-1"]).OnCapacityProvider("FARGATE_SPOT", weight: 1)
        },
        {
            "OnFargate and OnCapacityProviders both choose where tasks run; keep one.",
            builder => builder.OnFargate(["subnet-1"]).OnCapacityProviders([.. LaunchWords.Spot])
        },
        { "OnEc2 and OnCapacityProvider both choose where tasks run; keep one.", builder => builder.OnEc2().OnCapacityProvider("a", 1) },
        { "OnEc2 and OnCapacityProviders both choose where tasks run; keep one.", builder => builder.OnEc2().OnCapacityProviders() },
        {
            "OnExternal and OnCapacityProvider both choose where tasks run; keep one.",
            builder => builder.OnExternal().OnCapacityProvider("a", 1)
        },
        { "OnExternal and OnCapacityProviders both choose where tasks run; keep one.", builder => builder.OnExternal().OnCapacityProviders() },
        { "OnFargate and InSubnets both set the network; keep one.", builder => builder.OnFargate(["subnet-1"]).InSubnets(["subnet-2"]) },
        {
            "OnExternal and InSubnets cannot go together: external instances have no subnets; keep one.",
            builder => builder.OnExternal().InSubnets(["subnet-2"])
        },
        {
            "OnFargate and PlaceBySpread cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceBySpread("instanceId")
        },
        {
            "OnFargate and PlaceByBinpack cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceByBinpack("cpu")
        },
        {
            "OnFargate and PlaceAtRandom cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceAtRandom()
        },
        {
            "OnFargate and PlaceOnDistinctInstances cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceOnDistinctInstances()
        },
        {
            "OnFargate and PlaceOnInstances cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceOnInstances("attribute:rack == a")
        },
        {
            "WithPlatformVersion and OnEc2 cannot go together: only Fargate has platform versions; keep one.",
            builder => builder.OnEc2().WithPlatformVersion("1.4.0")
        },
        {
            "WithPlatformVersion and OnExternal cannot go together: only Fargate has platform versions; keep one.",
            builder => builder.OnExternal().WithPlatformVersion("1.4.0")
        },
        { "AsDaemon and WithDesiredCount both say how many tasks run; keep one.", builder => builder.WithDesiredCount(3).AsDaemon() },
        {
            "AsDaemon and OnFargate cannot go together: Fargate has no instances to run one task on each; keep one.",
            builder => builder.OnFargate(["subnet-1"]).AsDaemon()
        },
        {
            "AsDaemon and PlaceBySpread cannot go together: a daemon service has one task on each instance and no choice between them; keep one.",
            builder => builder.AsDaemon().PlaceBySpread("instanceId")
        },
        {
            "AsDaemon and PlaceByBinpack cannot go together: a daemon service has one task on each instance and no choice between them; keep one.",
            builder => builder.AsDaemon().PlaceByBinpack("cpu")
        },
        {
            "AsDaemon and PlaceAtRandom cannot go together: a daemon service has one task on each instance and no choice between them; keep one.",
            builder => builder.AsDaemon().PlaceAtRandom()
        },
        {
            "AsDaemon and WithVolume cannot go together: tasks of daemon services get no volumes of their own; keep one.",
            builder => builder.AsDaemon().WithVolume("data", _volume)
        },
        { "OnFargate names no subnet; give at least one.", builder => builder.OnFargate([]) },
        { "InSubnets names no subnet; give at least one.", builder => builder.InSubnets([]) },
        {
            "WithHealthCheckGracePeriod takes whole seconds from 0 to 2147483647, which 00:00:01.5000000 is not.",
            builder => builder.WithHealthCheckGracePeriod(TimeSpan.FromSeconds(1.5))
        },
        {
            "FromTaskDefinition is missing: say what the service runs.",
            builder => builder.With(request => request with { TaskDefinition = null })
        },
        {
            "WithDesiredCount is missing: say how many tasks to run, or AsDaemon.",
            builder => builder.With(request => request with { DesiredCount = null })
        },
        {
            "WithServiceConnect: Expose(\"http\"): WithTimeouts takes whole seconds from 0 to 2147483647, which -00:00:01 is not.",
            builder => builder.WithServiceConnect(sc => sc.Expose("http", e => e.At(80).WithTimeouts(idle: TimeSpan.FromSeconds(-1))))
        },
        {
            "WithDeployment: Rolling and BlueGreen both choose the deployment strategy; keep one.",
            builder => builder.WithDeployment(deployment => deployment.Rolling().BlueGreen(TimeSpan.Zero))
        },
    };

    public static TheoryData<string> Words => [.. _words];

    public static TheoryData<string> Problems => [.. _refusals];

    [Theory]
    [MemberData(nameof(Words))]
    public void Build_Word_IsWhatTheRecordSays(string word) => _words.IsWhatTheRecordSays(word);

    [Fact]
    public void Words_OfTheBuilder_AreAllTested() => _words.CoverEveryWord();

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_WhatCannotBe_IsRefused(string problem) => _refusals.IsTheOnlyProblem(problem);

    [Fact]
    public void Conflicts_OfHowTasksAreStarted_AreAllTested() =>
        Assert.All(TaskLaunchConflicts.All, conflict => Assert.Contains(conflict.Problem, _refusals));

    [Fact]
    public void Build_NothingSaid_NamesAllThatIsMissing()
    {
        var error = Assert.Throws<EcsValidationException>(() => SilentClient.Instance.Cluster().CreateService("orders").Build());

        Assert.Equal(["FromTaskDefinition", "WithDesiredCount"], error.Problems.Select(static problem => problem.Split(' ')[0]));
    }

    [Fact]
    public async Task SendAsync_WhatCannotBe_IsRefusedBeforeItIsSent() =>
        await Assert.ThrowsAsync<EcsValidationException>(() =>
            _start.OnEc2().OnExternal().SendAsync(TestContext.Current.CancellationToken));

    [Fact]
    public void Build_AnExternalController_NeedsNoDefinition()
    {
        var controller = new DeploymentController { Type = DeploymentControllerType.External };
        var expected = new CreateServiceRequest { ServiceName = "orders", DeploymentController = controller };

        var request = SilentClient.Instance.Cluster().CreateService("orders").With(made => made with { DeploymentController = controller }).Build();

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
