using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Paging;

/// <summary>Lists at the rates that ECS documents.</summary>
public sealed class PagingAtDocumentedRatesTests
{
    private const int ServiceCount = 2000;

    private readonly SkippingTimeProvider _clock = new();
    private readonly InMemoryEcs _ecs;

    public PagingAtDocumentedRatesTests()
    {
        _ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = _clock,
            DeploymentDuration = TimeSpan.Zero,
            RateLimits = EcsRateLimit.Documented,
        });
    }

    public static TheoryData<EcsRetryMode> RetryModes => [EcsRetryMode.Standard, EcsRetryMode.Adaptive, EcsRetryMode.None];

    [Theory]
    [MemberData(nameof(RetryModes))]
    public async Task GetAsyncEnumerator_ServicesOfALargeNamespace_ReturnsEachOnceWithFewCalls(EcsRetryMode mode)
    {
        SeedServices(ServiceCount);
        using var client = _ecs.CreateClient(options => options.Retry.Mode = mode);

        var arns = await client.Namespace("shop").Services.ToListAsync(TestEcs.Token).AsTask();

        Assert.Equal(ServiceCount, arns.Count);
        Assert.Equal(ServiceCount, arns.Distinct().Count());
        var calls = _ecs.GetRequests<ListServicesByNamespaceRequest>();
        Assert.Equal(20, calls.Select(static call => call.NextToken).Distinct().Count());
        Assert.InRange(calls.Count, 21, 60);
        Assert.InRange(_clock.Elapsed, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task AsPages_SmallPages_NeverStartsAgain()
    {
        SeedServices(300);
        using var client = _ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        var request = new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = 10 };

        var pages = await client.Paginate(request).AsPages().ToListAsync(TestEcs.Token).AsTask();

        Assert.Equal(30, pages.Count);
        Assert.Equal(300, pages.SelectMany(static page => page.Items).Distinct().Count());
        Assert.Single(_ecs.GetRequests<ListServicesByNamespaceRequest>(), static call => call.NextToken is null);
    }

    [Fact]
    public async Task GetAsyncEnumerator_TestDoubleWithoutRetries_OutlastsThrottling()
    {
        SeedServices(300);
        using var client = _ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        var decorator = new EditingClient(client, static response => response).WithReadOptions(new EcsReadOptions { TimeProvider = _clock });
        var list = decorator.Paginate(new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = 10 });

        Assert.Equal(300, await list.CountAsync(TestEcs.Token).AsTask());
    }

    [Fact]
    public async Task GetAsyncEnumerator_ThrottledForTooLong_ThrowsWhereToContinue()
    {
        SeedServices(25);
        using var client = _ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        var request = new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = 10 };
        var list = client.WithReadOptions(new EcsReadOptions { ThrottlingTimeout = TimeSpan.FromSeconds(30) }).Paginate(request);
        var seen = new List<string>();

        var error = await Assert.ThrowsAsync<EcsReadTimeoutException>(async () =>
        {
            await foreach (var arn in list.WithCancellation(TestEcs.Token))
            {
                seen.Add(arn);
                if (seen.Count == 20)
                {
                    _ecs.On("ListServicesByNamespace").Throttle(InMemoryEcs.Unlimited);
                }
            }
        });
        _ecs.ClearFaults();
        var rest = await client.Paginate(request with { NextToken = error.NextToken }).ToListAsync(TestEcs.Token);

        Assert.Equal((2, 20, "ListServicesByNamespace"), (error.PageCount, error.ItemCount, error.Operation));
        Assert.Equal(25, seen.Concat(rest).Distinct().Count());
        Assert.Equal(5, rest.Count);
    }

    [Fact]
    public async Task GetAsyncEnumerator_MissingNamespace_ThrowsAtOnce()
    {
        using var client = _ecs.CreateClient();

        await Assert.ThrowsAsync<NamespaceNotFoundException>(() => client.Namespace("none").Services.ToListAsync(TestEcs.Token).AsTask());

        Assert.Single(_ecs.Calls);
    }

    private void SeedServices(int count)
    {
        _ecs.Seed(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
            },
            TestEcs.Definition());
        for (var i = 0; i < count; i++)
        {
            _ecs.Seed(TestEcs.FargateService($"s{i:0000}", desiredCount: 0) with
            {
                ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = true },
            });
        }
    }
}
