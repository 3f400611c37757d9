using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology;

/// <summary>What a namespace can hold beside plain endpoints and clients.</summary>
public sealed class TopologyCaseTests : TopologyTestBase
{
    [Fact]
    public async Task GetTopologyAsync_EndpointWithoutAlias_HasDefaultAddress()
    {
        await SetUpAsync();
        await CreateAsync("orders", new ServiceConnectConfiguration
        {
            Enabled = true,
            Services =
            [
                new ServiceConnectService
                {
                    PortName = "http",
                    DiscoveryName = "orders",
                    IngressPortOverride = 15000,
                    Tls = new ServiceConnectTlsConfiguration
                    {
                        IssuerCertificateAuthority = new ServiceConnectTlsCertificateAuthority
                        {
                            AwsPcaAuthorityArn = "arn:aws:acm-pca:eu-central-1:123456789012:certificate-authority/12345678-1234-1234-1234-123456789012",
                        },
                        RoleArn = "arn:aws:iam::123456789012:role/tls",
                    },
                },
            ],
        });

        var endpoint = Assert.Single((await ReadAsync()).Endpoints);

        Assert.Equal(("orders.shop:8080", 8080, true), (endpoint.ToString(), endpoint.ContainerPort, endpoint.UsesTls));
    }

    [Fact]
    public async Task GetTopologyAsync_PortMissingInTaskDefinition_HasNoContainerPort()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        Test.Ecs.On<DescribeTaskDefinitionRequest>().RespondWith(new DescribeTaskDefinitionResponse
        {
            TaskDefinition = new TaskDefinition
            {
                TaskDefinitionArn = (await Test.DescribeServiceAsync("orders", "core")).TaskDefinition,
                ContainerDefinitions = [new ContainerDefinition { Name = "web", PortMappings = [new PortMapping { ContainerPort = 8080 }] }],
            },
        });

        var topology = await ReadAsync();

        Assert.Equal(("orders:80", null), (topology.Endpoints[0].ToString(), topology.Endpoints[0].ContainerPort));
        Assert.False(topology.Endpoints[0].AppProtocol.HasValue);
        Assert.Empty(topology.Failures);
    }

    [Fact]
    public async Task GetTopologyAsync_ServiceOfOtherAccount_IsFailureAndOthersAreRead()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        var own = (await ReadAsync()).Services[0].ServiceArn;
        var foreign = own.Replace("123456789012", "210987654321", StringComparison.Ordinal);
        Test.Ecs.On<ListServicesByNamespaceRequest>().RespondWith(new ListServicesByNamespaceResponse { ServiceArns = [foreign, own] });

        var topology = await ReadAsync();

        Assert.Equal([own], topology.Services.Select(service => service.ServiceArn));
        Assert.Equal(foreign, Assert.Single(topology.Failures).Arn);
    }

    [Fact]
    public async Task GetTopologyAsync_ServiceDraining_IsListedAndNeverStale()
    {
        await SetUpAsync();
        await CreateAsync("web", Client);
        await CreateAsync("orders", Offer("orders"));
        var topology = await ReadAsync();
        var services = await Test.Client.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = "core", Services = ["web", "orders"] }, TestEcs.Token);
        Assert.Single(topology.StaleTasks);
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(services with
        {
            Services = [.. services.Services.Select(service => service with { Status = service.ServiceName == "web" ? "DRAINING" : service.Status })],
        });

        var draining = await ReadAsync();

        Assert.Equal(["ACTIVE", "DRAINING"], draining.Services.Select(service => service.Status));
        Assert.Empty(draining.StaleTasks);
    }

    [Fact]
    public async Task GetTopologyAsync_TaskDefinitionByNameAndArn_Succeeds()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        await CreateAsync("users", Offer("users"));
        var services = await Test.Client.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = "core", Services = ["orders", "users"] }, TestEcs.Token);
        var deployment = services.Services[0].Deployments[0] with { TaskDefinition = "orders:1" };
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(services with
        {
            Services = [services.Services[0] with { Deployments = [deployment] }, services.Services[1]],
        });

        Assert.Equal(["orders:80", "users:80"], (await ReadAsync()).Endpoints.Select(endpoint => endpoint.ToString()));
    }

    [Theory]
    [InlineData("ListServicesByNamespace")]
    [InlineData("DescribeServices")]
    [InlineData("DescribeTaskDefinition")]
    [InlineData("ListServiceDeployments")]
    [InlineData("DescribeServiceRevisions")]
    public async Task GetTopologyAsync_CanceledDuringRead_StopsThere(string operation)
    {
        await SetUpAsync();
        await CreateAsync("prices", Offer("prices"));
        await CreateAsync("web", Client);
        await DeployAsync("prices");
        using var canceller = new CancelingClient(Test.Client, operation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => canceller.Namespace("shop").GetTopologyAsync(cancellationToken: canceller.Token));

        Assert.Equal(operation, canceller.Last);
    }

    /// <summary>Cancels as soon as an operation is called.</summary>
    private sealed class CancelingClient(IEcsClient inner, string operation) : IEcsClient, IDisposable
    {
        private readonly CancellationTokenSource _source = new();

        public CancellationToken Token => _source.Token;

        public string? Last { get; private set; }

        public void Dispose() => _source.Dispose();

        public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            Last = request.Operation.Name;
            if (Last == operation)
            {
                await _source.CancelAsync();
            }

            return await inner.SendAsync(request, cancellationToken);
        }
    }
}
