using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Batching;

/// <summary>Batches at the rates that ECS documents.</summary>
public sealed class BatchingAtDocumentedRatesTests : IDisposable
{
    private readonly SkippingTimeProvider _clock = new();
    private readonly InMemoryEcs _ecs;
    private readonly EcsClient _client;

    public BatchingAtDocumentedRatesTests()
    {
        _ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = _clock,
            DeploymentDuration = TimeSpan.Zero,
            RateLimits = EcsRateLimit.Documented,
        });
        _ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
        _client = _ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task ExecuteAsync_FiveThousandNames_DescribesEachOnceWithFewCalls()
    {
        string[] names = [.. Enumerable.Range(0, 5000).Select(static i => $"s{i}")];
        _ecs.Seed(TestEcs.FargateService("s4999", desiredCount: 0));

        var batch = await _client.BatchDescribeServicesAsync("prod", names, cancellationToken: TestEcs.Token);

        Assert.Equal("s4999", Assert.Single(batch.Items).ServiceName);
        Assert.Equal(names[..^1], batch.Failures.Select(static failure => EcsArn.Parse(failure.Arn!).Name));
        var calls = _ecs.GetCalls("DescribeServices");
        Assert.Equal(500, calls.Count(static call => call.StatusCode == 200));
        Assert.InRange(calls.Count, 501, 900);
    }

    [Fact]
    public async Task ExecuteAsync_ManyTaskDefinitions_OutlastsThrottling()
    {
        var names = Enumerable.Range(0, 300).Select(static i => $"gone:{i + 1}");

        var batch = await _client.BatchDescribeTaskDefinitionsAsync(names, maxConcurrency: 16, cancellationToken: TestEcs.Token);

        Assert.Equal(300, batch.Failures.Count);
    }

    [Fact]
    public async Task ExecuteAsync_ThrottledForTooLong_CancelsTheOthersAndThrowsHowFarItCame()
    {
        _ecs.On<DescribeServicesRequest>().When(static request => !request.Services.Contains("s0")).Throttle(InMemoryEcs.Unlimited);
        string[] names = [.. Enumerable.Range(0, 100).Select(static i => $"s{i}")];
        var client = _client.WithReadOptions(new EcsReadOptions { ThrottlingTimeout = TimeSpan.FromSeconds(20) });

        var error = await Assert.ThrowsAsync<EcsReadTimeoutException>(
            () => client.BatchDescribeServicesAsync("prod", names, cancellationToken: TestEcs.Token));

        Assert.Equal(("DescribeServices", 1, 10), (error.Operation, error.PageCount, error.ItemCount));
        Assert.Null(error.NextToken);
        Assert.True(Assert.IsType<EcsServiceException>(error.InnerException).IsThrottling);
    }

    [Fact]
    public async Task ExecuteAsync_CanceledInAPause_ThrowsAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        _ecs.On("DescribeServices").Throttle(InMemoryEcs.Unlimited);
        var client = _client.WithReadOptions(new EcsReadOptions { TimeProvider = new FakeTimeProvider() });
        var batch = client.BatchDescribeServicesAsync("prod", ["a"], cancellationToken: cancellation.Token);
        Assert.False(batch.IsCompleted);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch);
    }
}
