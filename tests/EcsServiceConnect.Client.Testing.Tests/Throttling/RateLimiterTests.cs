using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests.Throttling;

public class RateLimiterTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Admit_MoreThanTheBurst_RespondsAsEcsDoes()
    {
        using var client = CreateClient(new EcsRateLimit { Operations = ["ListClusters"], BurstCapacity = 2, RequestsPerSecond = 1 });
        await client.ListClustersAsync(cancellationToken: Token);
        await client.ListClustersAsync(cancellationToken: Token);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal("ThrottlingException", error.ErrorCode);
        Assert.Contains("Rate exceeded", error.Message, StringComparison.Ordinal);
        Assert.Equal(400, error.StatusCode);
        Assert.True(error.IsThrottling);
    }

    [Fact]
    public async Task Admit_OperationsOfOneLimit_ShareABucket()
    {
        using var client = CreateClient([.. EcsRateLimit.Documented]);
        for (var i = 0; i < 25; i++)
        {
            await client.ListClustersAsync(cancellationToken: Token);
            await client.DescribeClustersAsync(new DescribeClustersRequest(), Token);
        }

        await AssertThrottledAsync(() => client.ListClustersAsync(cancellationToken: Token));
        await AssertThrottledAsync(() => client.DescribeClustersAsync(new DescribeClustersRequest(), Token));
        await client.ListTaskDefinitionFamiliesAsync(cancellationToken: Token);
    }

    [Fact]
    public async Task Admit_AfterASecond_AcceptsTheRate()
    {
        using var client = CreateClient(new EcsRateLimit { Operations = ["ListClusters"], BurstCapacity = 5, RequestsPerSecond = 3 });
        Assert.Equal(5, await CountAcceptedAsync(client));

        _clock.Advance(TimeSpan.FromSeconds(0.999));
        Assert.Equal(0, await CountAcceptedAsync(client));

        _clock.Advance(TimeSpan.FromSeconds(0.001));
        Assert.Equal(3, await CountAcceptedAsync(client));
    }

    [Fact]
    public async Task Admit_AfterALongPause_AcceptsNoMoreThanTheBurst()
    {
        using var client = CreateClient(new EcsRateLimit { Operations = ["ListClusters"], BurstCapacity = 5, RequestsPerSecond = 3 });
        await CountAcceptedAsync(client);

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(5, await CountAcceptedAsync(client));
    }

    [Fact]
    public async Task Admit_LessThanOnePerSecond_AcceptsOneWhenAWholeTokenIsThere()
    {
        using var client = CreateClient(new EcsRateLimit { Operations = ["ListClusters"], BurstCapacity = 1, RequestsPerSecond = 0.5 });
        await CountAcceptedAsync(client);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await CountAcceptedAsync(client));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await CountAcceptedAsync(client));
    }

    [Fact]
    public async Task Admit_LaterLimitOfAnOperation_Overrides()
    {
        using var client = CreateClient([.. EcsRateLimit.Documented, new() { Operations = ["ListClusters"], BurstCapacity = 1, RequestsPerSecond = 1 }]);

        Assert.Equal(1, await CountAcceptedAsync(client));
        await client.DescribeClustersAsync(new DescribeClustersRequest(), Token);
    }

    [Fact]
    public async Task Admit_ThrottledRequest_ChangesNothingAndIsRecorded()
    {
        var ecs = CreateEcs(new EcsRateLimit { Operations = ["CreateCluster"], BurstCapacity = 1, RequestsPerSecond = 1 });
        using var client = CreateClient(ecs);
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "a" }, Token);

        await AssertThrottledAsync(() => client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "b" }, Token));

        Assert.Single(ecs.Snapshot().Clusters);
        Assert.Equal(400, ecs.GetCalls("CreateCluster")[^1].StatusCode);
    }

    [Fact]
    public async Task Admit_ManyCallersAtOnce_AcceptsExactlyTheBurst()
    {
        using var client = CreateClient(new EcsRateLimit { Operations = ["ListClusters"], BurstCapacity = 50, RequestsPerSecond = 1 });

        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(() => client.ListClustersAsync(cancellationToken: Token))).ToList();
        var errors = await Task.WhenAll(calls.Select(static call => Record.ExceptionAsync(() => call).AsTask()));

        Assert.Equal(50, errors.Count(static error => error is null));
    }

    [Fact]
    public void Admit_Seeds_AreNotLimited()
    {
        var ecs = CreateEcs(new EcsRateLimit { Operations = ["CreateCluster"], BurstCapacity = 1, RequestsPerSecond = 1 });

        ecs.Seed(new CreateClusterRequest { ClusterName = "a" }, new CreateClusterRequest { ClusterName = "b" });

        Assert.Equal(2, ecs.Snapshot().Clusters.Count);
    }

    [Fact]
    public async Task Admit_ByDefault_AcceptsAnyRate()
    {
        using var client = CreateClient(CreateEcs());

        Assert.Equal(1000, await CountAcceptedAsync(client));
    }

    [Fact]
    public void Constructor_UnknownOperation_ThrowsNamingTheNearest() => Assert.Contains(
        "Did you mean 'ListClusters'?",
        AssertThrows(new EcsRateLimit { Operations = ["ListCluster"], BurstCapacity = 1, RequestsPerSecond = 1 }).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void Constructor_InvalidNumber_ThrowsNamingTheLimit(int burst, double perSecond)
    {
        var error = AssertThrows(new EcsRateLimit { Operations = ["ListClusters"], BurstCapacity = burst, RequestsPerSecond = perSecond });

        Assert.Contains("ListClusters: burst ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NoOperationOrNull_Throws()
    {
        AssertThrows(new EcsRateLimit { Operations = [], BurstCapacity = 1, RequestsPerSecond = 1 });
        AssertThrows(new EcsRateLimit { Operations = null!, BurstCapacity = 1, RequestsPerSecond = 1 });
        AssertThrows(null!);
        Assert.Throws<ArgumentNullException>(() => new InMemoryEcs(new InMemoryEcsOptions { RateLimits = null! }));
    }

    private static ArgumentException AssertThrows(EcsRateLimit limit) =>
        Assert.ThrowsAny<ArgumentException>(() => new InMemoryEcs(new InMemoryEcsOptions { RateLimits = [limit] }));

    private static async Task AssertThrottledAsync(Func<Task> call) =>
        Assert.True((await Assert.ThrowsAsync<EcsServiceException>(call)).IsThrottling);

    private static EcsClient CreateClient(InMemoryEcs ecs) => ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);

    /// <summary>Counts how many calls are accepted before one is throttled, up to a thousand.</summary>
    private static async Task<int> CountAcceptedAsync(EcsClient client)
    {
        for (var count = 0; count < 1000; count++)
        {
            try
            {
                await client.ListClustersAsync(cancellationToken: Token);
            }
            catch (EcsServiceException error) when (error.IsThrottling)
            {
                return count;
            }
        }

        return 1000;
    }

    private EcsClient CreateClient(params EcsRateLimit[] limits) => CreateClient(CreateEcs(limits));

    private InMemoryEcs CreateEcs(params EcsRateLimit[] limits) => new(new InMemoryEcsOptions { TimeProvider = _clock, RateLimits = limits });
}
