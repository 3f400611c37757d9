using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public partial class CreateServiceBuilderTests
{
    private static readonly BuilderProblemCases<CreateServiceBuilder, CreateServiceRequest> _problems = new(
        ThrowingClient.Instance.Cluster("prod").CreateService("orders").With(request => request with { TaskDefinition = "orders", DesiredCount = 1 }))
    {
        {
            "OnExternal and WithLoadBalancer cannot go together: load balancers do not reach external instances; keep one.",
            builder => builder.OnExternal().WithLoadBalancer("arn:tg-1", "web", 8080)
        },
        {
            "OnExternal and WithServiceRegistry cannot go together: Cloud Map does not register external instances; keep one.",
            builder => builder.WithServiceRegistry("arn:srv-1").OnExternal()
        },
        {
            "AsDaemon and WithAvailabilityZoneRebalancing cannot go together: a daemon service has one task on each instance and none to move; keep one.",
            builder => builder.AsDaemon().WithAvailabilityZoneRebalancing()
        },
        { "AsDaemon and WithDesiredCount both set how many tasks run; keep one.", builder => builder.WithDesiredCount(3).AsDaemon() },
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
            "AsDaemon and PlaceRandomly cannot go together: a daemon service has one task on each instance and no choice between them; keep one.",
            builder => builder.AsDaemon().PlaceRandomly()
        },
        {
            "AsDaemon and WithVolume cannot go together: daemon services have no volumes configured at launch; keep one.",
            builder => builder.AsDaemon().WithVolume("data", _volume)
        },
        {
            "WithHealthCheckGracePeriod accepts whole seconds from 0 to 2147483647, not 00:00:01.5000000.",
            builder => builder.WithHealthCheckGracePeriod(TimeSpan.FromSeconds(1.5))
        },
        {
            "FromTaskDefinition is missing: a service runs a task definition.",
            builder => builder.With(request => request with { TaskDefinition = null })
        },
        {
            "WithDesiredCount is missing: set how many tasks run, or call AsDaemon.",
            builder => builder.With(request => request with { DesiredCount = null })
        },
        {
            "WithServiceConnect: AddEndpoint(\"http\"): WithTimeouts accepts whole seconds from 0 to 2147483647, not -00:00:01.",
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
