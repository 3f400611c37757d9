using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.ServiceConnect.Topology;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology;

public class ReachabilityAnalyzerTests
{
    private static readonly DateTimeOffset _start = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Compares the result with every pair of a deployment and an endpoint, for services of all ages.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FindStaleTasks_AnyTimes_ClassifiesEveryPair(int seed)
    {
        var random = new Random(seed);
        List<TopologyMember> members = [.. Enumerable.Range(0, 40).Select(i => CreateMember(i, random.Next(20), random.Next(20)))];

        var stale = FindStaleTasks(members).ToDictionary(static tasks => tasks.ServiceName);

        foreach (var member in members)
        {
            var deployedAt = member.Newest!.CreatedAt!.Value;
            var others = members.Where(other => other != member && deployedAt < other.Newest!.CreatedAt).ToList();
            var unreachable = others.Where(other => other.Creations[0].IsExact || deployedAt < other.Service.CreatedAt).Select(static other => other.Name).ToList();
            var undecided = others.Select(static other => other.Name).Except(unreachable);
            var tasks = stale.GetValueOrDefault(member.Name);

            Assert.Equal(unreachable.Order(), (tasks?.UnreachableEndpoints ?? []).Select(static endpoint => endpoint.ServiceName).Order());
            Assert.Equal(undecided.Order(), (tasks?.PossiblyUnreachableEndpoints ?? []).Select(static endpoint => endpoint.ServiceName).Order());
            Assert.Equal(tasks?.UnreachableEndpoints.Count ?? 0, unreachable.Count);
            Assert.Equal(tasks?.PossiblyUnreachableEndpoints.Count ?? 0, undecided.Count());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void FindUndecidedMembers_AnyTimes_ReturnsTheOldestUndecidedDeployment(int seed)
    {
        var random = new Random(seed);
        List<TopologyMember> members = [.. Enumerable.Range(0, 40).Select(i => CreateMember(i, random.Next(20), random.Next(20)))];

        var undecided = ReachabilityAnalyzer.FindUndecidedMembers(members).ToDictionary(static found => found.Member, static found => found.OldestDeployment);

        foreach (var member in members)
        {
            var expected = members
                .Where(other => other != member && !member.Creations[0].IsExact)
                .Select(static other => other.Newest!.CreatedAt!.Value)
                .Where(deployedAt => deployedAt < member.Newest!.CreatedAt && deployedAt >= member.Service.CreatedAt)
                .Order()
                .ToList();

            Assert.Equal(expected.Count > 0, undecided.ContainsKey(member));
            Assert.Equal(expected.FirstOrDefault(), undecided.GetValueOrDefault(member));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void FindStaleTasks_EveryTaskStale_AllocatesInProportionToTheServices(int minutesUntilRedeployed)
    {
        _ = MeasureAllocatedBytes(10, minutesUntilRedeployed);

        var ratio = (double)MeasureAllocatedBytes(5000, minutesUntilRedeployed) / MeasureAllocatedBytes(1000, minutesUntilRedeployed);

        Assert.InRange(ratio, 1, 5.5);
    }

    [Fact]
    public void FindStaleTasks_SeveralUnreachableEndpoints_ListsTheYoungestFirst()
    {
        var stale = FindStaleTasks([CreateMember(0, 0, 0), CreateMember(1, 3, 0), CreateMember(2, 5, 0), CreateMember(3, 4, 0)]);

        Assert.Equal(["s2", "s3", "s1"], stale[0].UnreachableEndpoints.Select(static endpoint => endpoint.ServiceName));
    }

    private static long MeasureAllocatedBytes(int services, int minutesUntilRedeployed)
    {
        List<TopologyMember> members = [.. Enumerable.Range(0, services).Select(i => CreateMember(i, i, minutesUntilRedeployed * services))];
        var topology = members.Select(static member => member.ToService("shop", new Dictionary<string, TaskDefinition>())).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var stale = ReachabilityAnalyzer.FindStaleTasks(members, topology);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(services - 1, stale.Count);
        return allocated;
    }

    private static IReadOnlyList<StaleTasks> FindStaleTasks(IReadOnlyList<TopologyMember> members) =>
        ReachabilityAnalyzer.FindStaleTasks(members, [.. members.Select(static member => member.ToService("shop", new Dictionary<string, TaskDefinition>()))]);

    /// <summary>Creates a service with one endpoint and one deployment, both of which are as old as the deployment.</summary>
    private static TopologyMember CreateMember(int index, int createdAfterMinutes, int deployedAfterMinutes) => new(new Service
    {
        ServiceName = $"s{index}",
        ServiceArn = $"arn:aws:ecs:us-east-1:123456789012:service/core/s{index}",
        ClusterArn = "arn:aws:ecs:us-east-1:123456789012:cluster/core",
        Status = "ACTIVE",
        CreatedAt = _start.AddMinutes(createdAfterMinutes),
        Deployments =
        [
            new Deployment
            {
                Id = $"ecs-svc/{index}",
                CreatedAt = _start.AddMinutes(createdAfterMinutes + deployedAfterMinutes),
                ServiceConnectConfiguration = new ServiceConnectConfiguration
                {
                    Enabled = true,
                    Namespace = "shop",
                    Services = [new ServiceConnectService { PortName = $"s{index}", ClientAliases = [new ServiceConnectClientAlias { DnsName = $"s{index}", Port = 80 }] }],
                },
            },
        ],
    });
}
