using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology;

public sealed class TopologyReaderTests : TopologyTestBase
{
    [Fact]
    public async Task GetTopologyAsync_EndpointAndClient_ReturnsBoth()
    {
        await SetUpAsync();
        var since = await CreateAsync("orders", Offer("shop-orders", 8000));
        await CreateAsync("web", Client, "edge");

        var topology = await ReadAsync();

        Assert.Equal(("shop", Now), (topology.NamespaceName, topology.CapturedAt));
        Assert.Equal(["core/orders", "edge/web"], topology.Services.Select(service => service.ToString()));
        Assert.Equal(["core", "edge"], topology.ClusterNames);
        Assert.Equal([false, true], topology.Services.Select(service => service.IsClientOnly));
        var orders = topology.Services[0];
        Assert.Equal(("ACTIVE", 2, 2, since), (orders.Status, orders.DesiredCount, orders.RunningCount, orders.DeployedAt));
        Assert.Equal(DeploymentRolloutState.Completed, orders.RolloutState);
        Assert.EndsWith(":service/core/orders", orders.ServiceArn, StringComparison.Ordinal);
        var endpoint = Assert.Single(topology.Endpoints);
        Assert.Same(endpoint, Assert.Single(orders.Endpoints));
        Assert.Equal(("orders", "core", "shop-orders", "http"), (endpoint.ServiceName, endpoint.ClusterName, endpoint.DiscoveryName, endpoint.PortName));
        Assert.Equal([new ServiceConnectAddress("shop-orders", 8000)], endpoint.Addresses);
        Assert.Equal((8080, ApplicationProtocol.Http, false), (endpoint.ContainerPort, endpoint.AppProtocol, endpoint.UsesTls));
        Assert.Equal((since, true), (endpoint.CreatedAt, endpoint.IsCreatedAtExact));
        Assert.Empty(topology.Failures);
        Assert.Equal("shop: 2 services in 2 clusters, 1 endpoint, 1 client only, 0 with stale tasks, 0 not read", topology.ToString());
    }

    [Fact]
    public async Task GetTopologyAsync_NamespaceWithoutServices_IsEmpty()
    {
        await SetUpAsync();

        var topology = await ReadAsync();

        Assert.Empty(topology.Services);
        Assert.Empty(topology.ClusterNames);
        Assert.Equal(["ListServicesByNamespace"], Called);
    }

    [Fact]
    public async Task GetTopologyAsync_DescriptionsWithoutArns_AreNotRead()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        await DeployAsync("orders", Offer("orders", 81));
        await Test.RegisterAsync(TestEcs.Definition("web"));
        await Test.CreateServiceAsync(TestEcs.FargateService("web", cluster: "edge") with { TaskDefinition = "web", ServiceConnectConfiguration = Client });
        var client = new EditingClient(Test.Client, static response => response switch
        {
            DescribeTaskDefinitionResponse described => described with { TaskDefinition = described.TaskDefinition! with { TaskDefinitionArn = null } },
            DescribeServiceRevisionsResponse described => described with
            {
                ServiceRevisions = [.. described.ServiceRevisions.Select(static revision => revision with { ServiceRevisionArn = null })],
            },
            _ => response,
        });

        var topology = await client.Namespace("shop")
            .GetTopologyAsync(new NamespaceTopologyOptions { IncludeHistory = true, TimeProvider = Test.Clock }, TestEcs.Token);

        Assert.Equal(["core/orders", "edge/web"], topology.Services.Select(service => service.ToString()));
    }

    [Fact]
    public async Task GetTopologyAsync_NamespaceMissing_Throws() =>
        await Assert.ThrowsAsync<NamespaceNotFoundException>(() => ReadAsync("nowhere"));

    [Fact]
    public async Task Services_TwoClusters_ReturnsAll()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        await CreateAsync("web", Client, "edge");

        var arns = await Test.Client.Namespace("shop").Services.ToListAsync(TestEcs.Token);

        Assert.Equal(["orders", "web"], arns.Select(arn => EcsArn.Parse(arn).Name).Order(StringComparer.Ordinal));
        Assert.Equal(100, Test.Ecs.GetRequests<ListServicesByNamespaceRequest>()[^1].MaxResults);
    }

    [Fact]
    public async Task GetTopologyAsync_NamespaceArnAndAliasWithoutDnsName_UsesNameOfConfiguration()
    {
        await SetUpAsync();
        await CreateAsync("orders", TestEcs.Expose() with { Namespace = "shop" });
        var arn = Test.Ecs.Snapshot().Namespaces.Single(namespaceSnapshot => namespaceSnapshot.Name == "shop").Arn;

        Assert.Equal("http.shop:8080", Assert.Single((await ReadAsync(arn)).Endpoints).ToString());
    }

    [Fact]
    public async Task GetTopologyAsync_NamespaceNameUnknown_HasNoAddress()
    {
        await SetUpAsync();
        await CreateAsync("orders", TestEcs.Expose());
        var arn = Test.Ecs.Snapshot().Namespaces.Single(namespaceSnapshot => namespaceSnapshot.Name == "shop").Arn;
        var service = await Test.DescribeServiceAsync("orders", "core");
        var deployment = Assert.Single(service.Deployments);
        var configuration = deployment.ServiceConnectConfiguration! with { Namespace = arn };
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(new DescribeServicesResponse
        {
            Services = [service with { Deployments = [deployment with { ServiceConnectConfiguration = configuration }] }],
        });

        var endpoint = Assert.Single((await ReadAsync(arn)).Endpoints);

        Assert.Empty(endpoint.Addresses);
        Assert.Equal("http", endpoint.ToString());
    }

    [Fact]
    public async Task GetTopologyAsync_EndpointBeingRenamed_ReturnsBothNames()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        await BeginAsync("orders", Offer("shop-orders"));

        Assert.Equal(["orders:80", "shop-orders:80"], (await ReadAsync()).Endpoints.Select(endpoint => endpoint.ToString()));
        Test.Pass(3);
        Assert.Equal(["shop-orders:80"], (await ReadAsync()).Endpoints.Select(endpoint => endpoint.ToString()));
    }

    [Fact]
    public async Task GetTopologyAsync_SharedTaskDefinition_IsDescribedOnce()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        await CreateAsync("users", Offer("users"), "edge");

        await ReadAsync();

        Assert.Single(Test.Ecs.GetCalls("DescribeTaskDefinition"));
    }

    [Fact]
    public async Task GetTopologyAsync_ServiceDeletedMeanwhile_IsFailure()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        await CreateAsync("web", Client);
        string[] arns = [.. (await ReadAsync()).Services.Select(service => service.ServiceArn)];
        await Test.Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "core", Service = "web", Force = true }, TestEcs.Token);
        Test.Pass(3);
        var never = arns[0].Replace("/orders", "/never", StringComparison.Ordinal);
        var elsewhere = arns[0].Replace("/core/", "/gone/", StringComparison.Ordinal);
        Test.Ecs.On<ListServicesByNamespaceRequest>().RespondWith(new ListServicesByNamespaceResponse { ServiceArns = [.. arns, never, elsewhere] });

        var topology = await ReadAsync();

        Assert.Equal(["core/orders"], topology.Services.Select(service => service.ToString()));
        Assert.Equal(
            [(never, "MISSING"), (arns[1], "INACTIVE"), (elsewhere, "ClusterNotFoundException")],
            topology.Failures.Select(failure => (failure.Arn!, failure.Reason!)));
    }

    [Fact]
    public async Task GetTopologyAsync_TaskDefinitionAccessDenied_HasNoContainerPort()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        Test.Ecs.On<DescribeTaskDefinitionRequest>().Fail(new AccessDeniedException("Not you."));

        var topology = await ReadAsync();

        var endpoint = Assert.Single(topology.Endpoints);
        Assert.Equal(("orders:80", null), (endpoint.ToString(), endpoint.ContainerPort));
        var failure = Assert.Single(topology.Failures);
        Assert.Equal(("AccessDeniedException", "Not you."), (failure.Reason, failure.Detail));
        Assert.EndsWith("task-definition/orders:1", failure.Arn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetTopologyAsync_CallFailsForAll_Throws()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        Test.Ecs.On<DescribeServicesRequest>().Fail("ExpiredTokenException", "Too late.");

        Assert.Equal("ExpiredTokenException", (await Assert.ThrowsAsync<EcsServiceException>(() => ReadAsync())).ErrorCode);
    }

    [Fact]
    public async Task GetTopologyAsync_Canceled_Throws()
    {
        await SetUpAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Test.Client.Namespace("shop").GetTopologyAsync(cancellationToken: new CancellationToken(canceled: true)));
    }
}
