using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology;

/// <summary>A namespace of 1,000 services in 12 clusters, 100 of which offer an endpoint from one of two definitions.</summary>
public sealed class NamespaceSizeTests : IDisposable
{
    private const int ServiceCount = 1000;
    private const int ClusterCount = 12;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
    private readonly InMemoryEcs _ecs;
    private readonly EcsClient _client;

    public NamespaceSizeTests()
    {
        _ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = _clock, DeploymentDuration = TimeSpan.Zero });
        _client = _ecs.CreateClient();
        _ecs.Seed(TestEcs.Definition(), TestEcs.Definition("users"));
        for (var i = 0; i < ClusterCount; i++)
        {
            _ecs.Seed(new CreateClusterRequest
            {
                ClusterName = $"c{i:00}",
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
            });
        }

        for (var i = 0; i < ServiceCount; i++)
        {
            _ecs.Seed(TestEcs.FargateService($"s{i:000}", desiredCount: 0, $"c{i % ClusterCount:00}") with
            {
                TaskDefinition = i % 20 == 0 ? "orders" : "users",
                ServiceConnectConfiguration = i % 10 == 0
                    ? TestEcs.Expose(discoveryName: $"d{i}", port: 80, dnsName: $"d{i}")
                    : new ServiceConnectConfiguration { Enabled = true },
            });
        }

        _ecs.ClearCalls();
    }

    public void Dispose() => _client.Dispose();

    private NamespaceTopologyOptions Options => new() { TimeProvider = _clock };

    [Fact]
    public async Task GetTopologyAsync_ThousandServices_MakesOnlyNecessaryCalls()
    {
        var topology = await _client.Namespace("shop").GetTopologyAsync(Options, TestEcs.Token);

        Assert.Equal((1000, 12, 100), (topology.Services.Count, topology.ClusterNames.Count, topology.Endpoints.Count));
        Assert.Equal(900, topology.Services.Count(service => service.IsClientOnly));
        Assert.Empty(topology.StaleTasks);
        Assert.Empty(topology.Failures);

        // 83 or 84 services in each of 12 clusters, 10 at a time.
        Assert.Equal(10, _ecs.GetCalls("ListServicesByNamespace").Count);
        Assert.Equal(108, _ecs.GetCalls("DescribeServices").Count);
        Assert.Equal(2, _ecs.GetCalls("DescribeTaskDefinition").Count);
        Assert.Equal(120, _ecs.Calls.Count);
    }

    [Fact]
    public async Task GetTopologyAsync_MaxConcurrencyThree_IsUsedAndNeverExceeded()
    {
        var crowd = new ConcurrencyProbe(_client, most: 3);

        var topology = await crowd.Namespace("shop").GetTopologyAsync(Options with { MaxConcurrency = 3 }, TestEcs.Token);

        Assert.Equal(1000, topology.Services.Count);
        Assert.Equal(3, crowd.MaxRunning);
    }

    [Fact]
    public async Task GetTopologyAsync_AnyConcurrency_ReturnsTheSameTopology()
    {
        var sequential = await _client.Namespace("shop").GetTopologyAsync(Options with { MaxConcurrency = 1 }, TestEcs.Token);
        var concurrent = await _client.Namespace("shop").GetTopologyAsync(Options with { MaxConcurrency = 16 }, TestEcs.Token);

        Assert.Equal(JsonSerializer.Serialize(sequential), JsonSerializer.Serialize(concurrent));
        Assert.Equal(
            sequential.Services.OrderBy(service => service.ClusterName, StringComparer.Ordinal).ThenBy(service => service.Name, StringComparer.Ordinal),
            sequential.Services);
    }

    /// <summary>Holds describe calls until as many are under way as there may be, and counts how many there are.</summary>
    private sealed class ConcurrencyProbe(IEcsClient inner, int most) : IEcsClient
    {
        private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _gate = new();
        private int _running;

        public int MaxRunning { get; private set; }

        public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            lock (_gate)
            {
                MaxRunning = Math.Max(MaxRunning, ++_running);
                if (_running == most)
                {
                    _full.TrySetResult();
                }
            }

            if (request is DescribeServicesRequest)
            {
                await _full.Task.WaitAsync(TimeSpan.FromMinutes(3), cancellationToken);
            }

            await Task.Yield();
            try
            {
                return await inner.SendAsync(request, cancellationToken);
            }
            finally
            {
                lock (_gate)
                {
                    _running--;
                }
            }
        }
    }
}
