using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

public sealed class EcsReadOptionsExtensionsTests : IDisposable
{
    private readonly InMemoryEcs _ecs = new(new InMemoryEcsOptions { TimeProvider = new SkippingTimeProvider() });
    private readonly EcsClient _client;

    public EcsReadOptionsExtensionsTests()
    {
        _client = _ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        _ecs.Seed(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
            });
    }

    public void Dispose() => _client.Dispose();

    public static TheoryData<string, Func<IEcsClient, Task>> Reads => new()
    {
        { "ListClusters", static ecs => ecs.Paginate(new ListClustersRequest()).ToListAsync(TestEcs.Token).AsTask() },
        { "ListServices", static ecs => ecs.Cluster("prod").Services.AsPages().ToListAsync(TestEcs.Token).AsTask() },
        { "DescribeClusters", static ecs => ecs.BatchDescribeClustersAsync(["prod"], cancellationToken: TestEcs.Token) },
        { "ListServicesByNamespace", static ecs => ecs.Namespace("shop").GetTopologyAsync(cancellationToken: TestEcs.Token) },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task WithReadOptions_NoTolerance_ThrowsTheThrottleThatTheClientOutlasts(string operation, Func<IEcsClient, Task> readAsync)
    {
        _ecs.On(operation).Throttle();
        var impatient = _client.WithReadOptions(new EcsReadOptions { ThrottlingTimeout = TimeSpan.Zero });
        Assert.True((await Assert.ThrowsAsync<EcsServiceException>(() => readAsync(impatient))).IsThrottling);

        _ecs.On(operation).Throttle();
        await readAsync(_client);
        _ecs.On(operation).Throttle();
        await readAsync(impatient.WithReadOptions(new EcsReadOptions()));

        Assert.Equal([400, 400, 200, 400, 200], _ecs.GetCalls(operation).Select(static call => call.StatusCode));
    }

    [Fact]
    public void WithReadOptions_InvalidArguments_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => _client.WithReadOptions(null!));
        Assert.Throws<EcsValidationException>(
            () => _client.WithReadOptions(new EcsReadOptions { ThrottlingTimeout = TimeSpan.FromSeconds(-1) }));
    }
}
