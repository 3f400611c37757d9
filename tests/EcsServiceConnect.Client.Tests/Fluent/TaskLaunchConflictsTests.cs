using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class TaskLaunchConflictsTests
{
    private static readonly ServiceManagedEbsVolumeConfiguration _volume = new() { RoleArn = "arn:role", SizeInGiB = 10 };

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
        {
            "OnExternal and WithLoadBalancer cannot go together: external instances are not behind load balancers; keep one.",
            builder => builder.OnExternal().WithLoadBalancer("arn:tg-1", "web", 8080)
        },
        {
            "OnExternal and WithServiceRegistry cannot go together: external instances are not found by Cloud Map; keep one.",
            builder => builder.WithServiceRegistry("arn:srv-1").OnExternal()
        },
        {
            "AsDaemon and WithAvailabilityZoneRebalancing cannot go together: a daemon service has one task on each instance and none to move; keep one.",
            builder => builder.AsDaemon().WithAvailabilityZoneRebalancing()
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
            "OnFargate and PlaceAtRandom cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceRandomly()
        },
        {
            "OnFargate and PlaceOnDistinctInstances cannot go together: Fargate has no instances to place tasks on; keep one.",
            builder => builder.OnFargate(["subnet-1"]).PlaceOnDistinctInstances()
        },
        {
            "OnFargate and PlaceOnInstances cannot go together: Fargate has no instances to place tasks on; keep one.",
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
            builder => builder.AsDaemon().PlaceRandomly()
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
            builder => builder.WithServiceConnect(sc => sc.AddEndpoint("http", e => e.WithClientAlias(80).WithTimeouts(idle: TimeSpan.FromSeconds(-1))))
        },
        {
            "WithDeployment: Rolling and BlueGreen both choose the deployment strategy; keep one.",
            builder => builder.WithDeployment(deployment => deployment.Rolling().BlueGreen(TimeSpan.Zero))
        },
    };

    public static TheoryData<string> Problems => [.. _problems];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_InvalidCombination_Throws(string problem) => _problems.AssertOnlyProblem(problem);

    [Fact]
    public void Conflicts_All_HaveACase() =>
        Assert.All(TaskLaunchConflicts.All, conflict => Assert.Contains(conflict.Problem, _problems));

    [Fact]
    public void Build_DaemonWithoutRebalancing_Succeeds() => ThrowingClient.Instance.Cluster("prod").CreateService("agent")
        .FromTaskDefinition("agent")
        .AsDaemon()
        .WithAvailabilityZoneRebalancing(false)
        .Build();

    [Fact]
    public void Build_NothingSet_NamesAllMissingMethods()
    {
        var error = Assert.Throws<EcsValidationException>(() => ThrowingClient.Instance.Cluster().CreateService("orders").Build());

        Assert.Equal(["FromTaskDefinition", "WithDesiredCount"], error.Problems.Select(static problem => problem.Split(' ')[0]));
    }

    [Fact]
    public async Task SendAsync_InvalidCombination_ThrowsBeforeSending() =>
        await Assert.ThrowsAsync<EcsValidationException>(() =>
            ThrowingClient.Instance.Cluster().CreateService("orders").SendAsync(TestContext.Current.CancellationToken));
}
