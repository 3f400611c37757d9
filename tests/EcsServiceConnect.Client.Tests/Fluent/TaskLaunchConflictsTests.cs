using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class TaskLaunchConflictsTests
{
    private static readonly BuilderProblemCases<CreateServiceBuilder, CreateServiceRequest> _problems = new(
        ThrowingClient.Instance.Cluster("prod").CreateService("orders").With(request => request with { TaskDefinition = "orders", DesiredCount = 1 }))
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
            builder => builder.OnFargate(["subnet-1"]).OnCapacityProviders([.. LaunchSamples.Spot])
        },
        { "OnEc2 and OnCapacityProvider both choose where tasks run; keep one.", builder => builder.OnEc2().OnCapacityProvider("a", 1) },
        { "OnEc2 and OnCapacityProviders both choose where tasks run; keep one.", builder => builder.OnEc2().OnCapacityProviders() },
        {
            "OnExternal and OnCapacityProvider both choose where tasks run; keep one.",
            builder => builder.OnExternal().OnCapacityProvider("a", 1)
        },
        { "OnExternal and OnCapacityProviders both choose where tasks run; keep one.", builder => builder.OnExternal().OnCapacityProviders() },
        {
            "OnCapacityProvider and OnCapacityProviders both set the capacity providers; keep one.",
            builder => builder.OnCapacityProvider("a", 1).OnCapacityProviders([.. LaunchSamples.Spot])
        },
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
            "OnFargate and PlaceRandomly cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceRandomly()
        },
        {
            "OnFargate and PlaceOnDistinctInstances cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceOnDistinctInstances()
        },
        {
            "OnFargate and WithPlacementExpression cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).WithPlacementExpression("attribute:rack == a")
        },
        {
            "WithPlatformVersion and OnEc2 cannot go together: only Fargate has platform versions; keep one.",
            builder => builder.OnEc2().WithPlatformVersion("1.4.0")
        },
        {
            "WithPlatformVersion and OnExternal cannot go together: only Fargate has platform versions; keep one.",
            builder => builder.OnExternal().WithPlatformVersion("1.4.0")
        },
        { "OnFargate has no subnet; pass at least one.", builder => builder.OnFargate([]) },
        { "InSubnets has no subnet; pass at least one.", builder => builder.InSubnets([]) },
    };

    public static TheoryData<string> Problems => [.. _problems];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_InvalidCombination_Throws(string problem) => _problems.AssertOnlyProblem(problem);

    [Fact]
    public void Conflicts_All_HaveACase() =>
        Assert.All(TaskLaunchConflicts.All, conflict => Assert.Contains(conflict.Problem, _problems));
}
