using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

public sealed class WaiterExecutorTests : IDisposable
{
    private const int ServiceCount = 1500;

    private readonly SkippingTimeProvider _clock = new();
    private readonly InMemoryEcs _ecs;
    private readonly EcsClient _client;
    private readonly string[] _names = [.. Enumerable.Range(0, ServiceCount).Select(static i => $"s{i}")];

    public WaiterExecutorTests()
    {
        _ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = _clock,
            DeploymentDuration = TimeSpan.Zero,
            RateLimits = EcsRateLimit.Documented,
        });
        _client = _ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        _ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task WaitAsync_MoreServicesThanTheBurst_PollsEachOnce()
    {
        foreach (var name in _names)
        {
            _ecs.Seed(TestEcs.FargateService(name, desiredCount: 0));
        }

        var options = new EcsWaiterOptions { TransientErrorGracePeriod = TimeSpan.FromMinutes(1), TimeProvider = _clock };
        var services = await _client.WaitUntilServicesStableAsync("prod", _names, options, TestEcs.Token);

        Assert.Equal(ServiceCount, services.Count);
        Assert.Equal(ServiceCount / 10, _ecs.GetCalls("DescribeServices").Count(static call => call.StatusCode == 200));
    }

    [Fact]
    public async Task WaitAsync_ThrottledForTheGracePeriod_ThrowsHowFarThePollCame()
    {
        _ecs.On("DescribeServices").Throttle(InMemoryEcs.Unlimited);
        var options = new EcsWaiterOptions { TransientErrorGracePeriod = TimeSpan.FromMinutes(1), TimeProvider = _clock };

        var error = await Assert.ThrowsAsync<EcsReadTimeoutException>(
            () => _client.WaitUntilServicesStableAsync("prod", ["s1"], options, TestEcs.Token));

        Assert.Equal((TimeSpan.FromMinutes(1), 0), (error.Timeout, error.ItemCount));
        Assert.Equal(TimeSpan.FromMinutes(1), _clock.Elapsed);
    }

    [Fact]
    public async Task WaitAsync_ThrottledUntilTheTimeout_EndsWithIt()
    {
        _ecs.On("DescribeServices").Throttle(InMemoryEcs.Unlimited);
        var options = new EcsWaiterOptions
        {
            Timeout = TimeSpan.FromSeconds(20),
            TransientErrorGracePeriod = TimeSpan.FromMinutes(1),
            TimeProvider = _clock,
        };

        await Assert.ThrowsAsync<EcsReadTimeoutException>(
            () => _client.WaitUntilServicesStableAsync("prod", ["s1"], options, TestEcs.Token));

        Assert.Equal(TimeSpan.FromSeconds(20), _clock.Elapsed);
    }
}
