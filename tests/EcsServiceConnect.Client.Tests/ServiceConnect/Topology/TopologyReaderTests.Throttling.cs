using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology;

/// <summary>A namespace of 2,000 services, read at the rates that ECS documents.</summary>
public sealed class TopologyAtDocumentedRatesTests : IDisposable
{
    private const int ServiceCount = 2000;

    private readonly SkippingTimeProvider _clock = new();
    private readonly InMemoryEcs _ecs;
    private readonly EcsClient _client;

    public TopologyAtDocumentedRatesTests()
    {
        _ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = _clock,
            DeploymentDuration = TimeSpan.Zero,
            RateLimits = EcsRateLimit.Documented,
        });
        _client = _ecs.CreateClient();
        _ecs.Seed(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
            },
            TestEcs.Definition());
        for (var i = 0; i < ServiceCount; i++)
        {
            _ecs.Seed(TestEcs.FargateService($"s{i:0000}", desiredCount: 0) with
            {
                ServiceConnectConfiguration = i % 10 == 0
                    ? TestEcs.Expose(discoveryName: $"d{i}", port: 80, dnsName: $"d{i}")
                    : new ServiceConnectConfiguration { Enabled = true },
            });
        }
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task GetTopologyAsync_DocumentedRates_ReadsEveryService()
    {
        var topology = await _client.Namespace("shop").GetTopologyAsync(cancellationToken: TestEcs.Token);

        Assert.Equal((ServiceCount, ServiceCount / 10), (topology.Services.Count, topology.Endpoints.Count));
        Assert.Empty(topology.Failures);
        Assert.Equal(20, _ecs.GetCalls("ListServicesByNamespace").Count(static call => call.StatusCode == 200));
        Assert.Equal(200, _ecs.GetCalls("DescribeServices").Count(static call => call.StatusCode == 200));
        Assert.InRange(_ecs.Calls.Count, 222, 450);
    }

    [Fact]
    public async Task GetTopologyAsync_ThrottledForTooLong_ThrowsTheOperation()
    {
        _ecs.On("DescribeServices").Throttle(InMemoryEcs.Unlimited);
        var client = _client.WithReadOptions(new EcsReadOptions { ThrottlingTimeout = TimeSpan.FromMinutes(1) });

        var error = await Assert.ThrowsAsync<EcsReadTimeoutException>(
            () => client.Namespace("shop").GetTopologyAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(("DescribeServices", TimeSpan.FromMinutes(1), 0), (error.Operation, error.Timeout, error.ItemCount));
    }

    [Fact]
    public async Task CheckAsync_DocumentedRates_ReadsTheNamespace()
    {
        var options = new PreflightOptions { Cluster = "prod" };

        var report = await ServiceConnectPreflight.CheckAsync(
            _client, TestEcs.Definition(), TestEcs.Expose(discoveryName: "d0", port: 80, dnsName: "d0"), options, TestEcs.Token);

        Assert.NotEmpty(report.Findings);
        Assert.Equal(200, _ecs.GetCalls("DescribeServices").Count(static call => call.StatusCode == 200));
    }
}
