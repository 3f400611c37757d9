namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology;

/// <summary>Services that come from another namespace, or that name theirs in two ways.</summary>
public sealed class NamespaceMoveTests : TopologyTestBase
{
    [Fact]
    public async Task GetTopologyAsync_EndpointMovedFromOtherNamespace_IsCreatedAtItsMove()
    {
        await SetUpAsync();
        await Test.CreateClusterAsync("spare", "old");
        await CreateAsync("prices", Offer("prices") with { Namespace = "old" });
        await CreateAsync("web", Client);
        var moved = await DeployAsync("prices", Offer("prices") with { Namespace = "shop" });

        var topology = await ReadAsync();

        var stale = Assert.Single(topology.StaleTasks);
        Assert.Equal(("web", "prices:80"), (stale.ServiceName, Assert.Single(stale.UnreachableEndpoints).ToString()));
        Assert.Equal((moved, true), (topology.Endpoints[0].CreatedAt, topology.Endpoints[0].IsCreatedAtExact));
    }

    [Fact]
    public async Task GetTopologyAsync_ServiceMovesIn_TasksOfOtherNamespaceAreIgnored()
    {
        await SetUpAsync();
        await Test.CreateClusterAsync("spare", "old");
        await CreateAsync("web", Offer("web-old") with { Namespace = "old" });
        await CreateAsync("prices", Offer("prices"));
        await BeginAsync("web", Offer("web") with { Namespace = "shop" });

        var topology = await ReadAsync();

        Assert.Equal(2, (await Test.DescribeServiceAsync("web", "core")).Deployments.Count);
        Assert.Equal(["prices:80", "web:80"], topology.Endpoints.Select(endpoint => endpoint.ToString()));
        Assert.Equal(["prices"], topology.StaleTasks.Select(stale => stale.ServiceName));
    }

    [Fact]
    public async Task GetTopologyAsync_NamespaceByNameAndArn_IsOneNamespace()
    {
        await SetUpAsync();
        var arn = Test.Ecs.Snapshot().Namespaces.Single(namespaceSnapshot => namespaceSnapshot.Name == "shop").Arn;
        var since = await CreateAsync("orders", Offer("orders") with { Namespace = "shop" });
        await CreateAsync("web", Client);
        await DeployAsync("orders", Offer("orders") with { Namespace = arn });
        await BeginAsync("orders", Offer("shop-orders") with { Namespace = "shop" });

        var topology = await ReadAsync();

        Assert.Equal(["orders:80", "shop-orders:80"], topology.Endpoints.Select(endpoint => endpoint.ToString()));
        Assert.Equal((since, true), (topology.Endpoints[0].CreatedAt, topology.Endpoints[0].IsCreatedAtExact));
    }
}
