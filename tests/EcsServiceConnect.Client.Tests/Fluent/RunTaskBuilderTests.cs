using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class RunTaskBuilderTests
{
    private static readonly TaskManagedEbsVolumeConfiguration _volume = new() { RoleArn = "arn:role", SizeInGiB = 10 };

    private static readonly RunTaskBuilder _start = ThrowingClient.Instance.Cluster("prod").RunTask("migrate:2");

    private static readonly BuilderCases<RunTaskBuilder, RunTaskRequest> _methods = new(
        _start, new RunTaskRequest { Cluster = "prod", TaskDefinition = "migrate:2" })
    {
        {
            "OnFargate",
            builder => builder.OnFargate(["subnet-1"], ["sg-1"], assignPublicIp: false),
            request => request with
            {
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = LaunchSamples.Network(AssignPublicIp.Disabled, "sg-1"),
            }
        },
        {
            "OnEc2 with InSubnets",
            builder => builder.InSubnets(["subnet-1"]).OnEc2(),
            request => request with { LaunchType = LaunchType.Ec2, NetworkConfiguration = LaunchSamples.Network() }
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
        { "InSubnets", builder => builder.InSubnets(["subnet-1"]), request => request with { NetworkConfiguration = LaunchSamples.Network() } },
        { "WithPlatformVersion", builder => builder.WithPlatformVersion("1.4.0"), request => request with { PlatformVersion = "1.4.0" } },
        {
            "PlaceBySpread",
            builder => builder.PlaceBySpread("instanceId"),
            request => request with { PlacementStrategy = [LaunchSamples.Place(PlacementStrategyType.Spread, "instanceId")] }
        },
        {
            "PlaceByBinpack",
            builder => builder.PlaceByBinpack("memory"),
            request => request with { PlacementStrategy = [LaunchSamples.Place(PlacementStrategyType.Binpack, "memory")] }
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
        { "WithEcsManagedTags", builder => builder.WithEcsManagedTags(), request => request with { EnableEcsManagedTags = true } },
        {
            "PropagateTagsFrom",
            builder => builder.PropagateTagsFrom(PropagateTags.TaskDefinition),
            request => request with { PropagateTags = PropagateTags.TaskDefinition }
        },
        { "WithCount", builder => builder.WithCount(2), request => request with { Count = 2 } },
        { "WithGroup", builder => builder.WithGroup("nightly"), request => request with { Group = "nightly" } },
        { "WithStartedBy", builder => builder.WithStartedBy("job-42"), request => request with { StartedBy = "job-42" } },
        {
            "WithVolume",
            builder => builder.WithVolume("data", _volume),
            request => request with { VolumeConfigurations = [new TaskVolumeConfiguration { Name = "data", ManagedEbsVolume = _volume }] }
        },
        {
            "WithTag",
            builder => builder.WithTag("team", "a"),
            request => request with { Tags = [new Tag { Key = "team", Value = "a" }] }
        },
        {
            "WithTags",
            builder => builder.WithTags(new Dictionary<string, string> { ["team"] = "a" }),
            request => request with { Tags = [new Tag { Key = "team", Value = "a" }] }
        },
        {
            "OverrideContainer",
            builder => builder
                .OverrideContainer("app", container => container.WithCommand("wrong"))
                .OverrideContainer("proxy", container => container.WithCpu(64))
                .OverrideContainer("app", container => container.WithCommand("migrate")),
            request => request with
            {
                Overrides = new TaskOverride
                {
                    ContainerOverrides =
                    [
                        new ContainerOverride { Name = "app", Command = ["migrate"] }, new ContainerOverride { Name = "proxy", Cpu = 64 },
                    ],
                },
            }
        },
        {
            "WithTaskSize",
            builder => builder.WithTaskSize(1024, 2048),
            request => request with { Overrides = new TaskOverride { Cpu = "1024", Memory = "2048" } }
        },
        {
            "WithTaskRole beside WithExecutionRole",
            builder => builder.WithTaskRole("arn:task").WithExecutionRole("arn:execution"),
            request => request with { Overrides = new TaskOverride { TaskRoleArn = "arn:task", ExecutionRoleArn = "arn:execution" } }
        },
        {
            "WithExecutionRole",
            builder => builder.WithExecutionRole("arn:execution"),
            request => request with { Overrides = new TaskOverride { ExecutionRoleArn = "arn:execution" } }
        },
    };

    private static readonly BuilderProblemCases<RunTaskBuilder, RunTaskRequest> _problems = new(_start)
    {
        { "OnFargate and OnEc2 both choose where tasks run; keep one.", builder => builder.OnFargate(["subnet-1"]).OnEc2() },
        {
            "OnExternal and OnCapacityProvider both choose where tasks run; keep one.",
            builder => builder.OnCapacityProvider("FARGATE_SPOT", weight: 1).OnExternal()
        },
        { "OnFargate has no subnet; pass at least one.", builder => builder.OnFargate([]) },
    };

    public static TheoryData<string> Methods => [.. _methods];

    public static TheoryData<string> Problems => [.. _problems];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Build_EachMethod_MatchesTheRecord(string method) => _methods.AssertMatchesRecord(method);

    [Fact]
    public void Methods_All_HaveACase() => _methods.AssertCoversEveryMethod();

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_InvalidCombination_Throws(string problem) => _problems.AssertOnlyProblem(problem);
}
