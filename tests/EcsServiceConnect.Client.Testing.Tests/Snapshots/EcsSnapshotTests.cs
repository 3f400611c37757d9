namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class EcsSnapshotTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Snapshot_Empty_IsEmpty()
    {
        var snapshot = _test.Ecs.Snapshot();

        Assert.Equal(_test.Clock.GetUtcNow(), snapshot.CapturedAt);
        Assert.Equal("0 clusters, 0 services, 0 tasks, 0 task definitions, 0 namespaces", snapshot.ToString());
    }

    [Fact]
    public async Task Snapshot_ServiceWithServiceConnect_HoldsEverything()
    {
        var tag = new Tag { Key = "team", Value = "shop" };
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with
        {
            ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "orders-api", port: 80, dnsName: "orders"),
            Tags = [tag],
        });

        var snapshot = _test.Ecs.Snapshot();

        var cluster = snapshot.GetCluster("prod");
        Assert.Equal((2, 1), (cluster.Cluster.RunningTasksCount, cluster.Cluster.ActiveServicesCount));
        Assert.NotEmpty(cluster.Cluster.Statistics);
        var service = cluster.GetService("orders");
        Assert.Equal((2, "ACTIVE"), (service.RunningCount, service.Status));
        Assert.Equal([tag], service.Tags);
        Assert.Equal(2, cluster.Tasks.Count);
        Assert.Equal("orders", Assert.Single(snapshot.TaskDefinitions).Family);
        var place = snapshot.GetNamespace("shop");
        Assert.StartsWith("arn:aws:servicediscovery:us-east-1:123456789012:namespace/", place.Arn, StringComparison.Ordinal);
        var endpoint = place.GetEndpoint("orders-api");
        Assert.Equal(("orders", 80, "http", 8080), (endpoint.DnsName, endpoint.Port, endpoint.PortName, endpoint.ContainerPort));
        Assert.Equal(service.ServiceArn, endpoint.ServiceArn);
        Assert.Equal("shop: orders:80", place.ToString());
        Assert.Equal("prod: 1 services, 2 tasks", cluster.ToString());
    }

    [Fact]
    public async Task Snapshot_ClockAdvanced_IncludesDueEvents()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync();
        var before = _test.Ecs.Snapshot();
        _test.Pass(1);
        var after = _test.Ecs.Snapshot();

        Assert.Equal(0, before.GetCluster("prod").GetService("orders").RunningCount);
        Assert.Equal(2, after.GetCluster("prod").GetService("orders").RunningCount);
        Assert.Equal(TestEcs.DeploymentDuration, after.CapturedAt - before.CapturedAt);
    }

    [Fact]
    public async Task Snapshot_DeletedResources_KeepTheirStatus()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with { ServiceConnectConfiguration = TestEcs.Expose() });
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        _test.Pass(1);
        await _test.Client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = "prod" }, TestEcs.Token);

        var snapshot = _test.Ecs.Snapshot();
        Assert.Equal("INACTIVE", snapshot.GetCluster("prod").Cluster.Status);
        Assert.Equal("INACTIVE", snapshot.GetCluster("prod").GetService("orders").Status);
        Assert.All(snapshot.GetCluster("prod").Tasks, task => Assert.Equal("STOPPED", task.LastStatus));
        Assert.Empty(snapshot.GetNamespace("shop").Endpoints);
    }

    [Fact]
    public async Task Snapshot_SeveralResources_AreInOrder()
    {
        await _test.CreateClusterAsync("b", defaultNamespace: "z");
        await _test.CreateClusterAsync("a", defaultNamespace: "y");
        await _test.RegisterAsync(TestEcs.Definition("web"));
        await _test.RegisterAsync(TestEcs.Definition("orders"));
        await _test.RegisterAsync(TestEcs.Definition("web"));

        var snapshot = _test.Ecs.Snapshot();
        Assert.Equal(["b", "a"], snapshot.Clusters.Select(cluster => cluster.Cluster.ClusterName));
        Assert.Equal(["y", "z"], snapshot.Namespaces.Select(place => place.Name));
        Assert.Equal(
            ["orders 1", "web 1", "web 2"], snapshot.TaskDefinitions.Select(definition => $"{definition.Family} {definition.Revision}"));
    }

    [Fact]
    public async Task GetCluster_UnknownName_ThrowsListingTheNames()
    {
        var nothing = Assert.Throws<KeyNotFoundException>(() => _test.Ecs.Snapshot().GetCluster("prod"));
        Assert.Contains("nor any other", nothing.Message, StringComparison.Ordinal);
        await _test.CreateClusterAsync("a", defaultNamespace: "shop");
        await _test.CreateClusterAsync("b");
        var snapshot = _test.Ecs.Snapshot();

        Assert.Contains("a, b", Assert.Throws<KeyNotFoundException>(() => snapshot.GetCluster("prod")).Message, StringComparison.Ordinal);
        Assert.Contains("shop", Assert.Throws<KeyNotFoundException>(() => snapshot.GetNamespace("prod")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => snapshot.GetCluster("a").GetService("orders"));
        Assert.Throws<KeyNotFoundException>(() => snapshot.GetNamespace("shop").GetEndpoint("orders"));
    }
}
