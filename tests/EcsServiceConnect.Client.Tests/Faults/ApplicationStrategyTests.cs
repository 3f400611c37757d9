using System.Net;
using EcsServiceConnect.Client.Tests.Support;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>Polly's own strategies in the hook of the options: what they see, and what the caller sees of them.</summary>
public class ApplicationStrategyTests
{
    private static readonly TimeSpan _break = TimeSpan.FromSeconds(15);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_CircuitBreaker_OpensOnFailuresOfAttemptsAndClosesAgain()
    {
        using var client = WithCircuitBreaker();
        client.Handler.Always(Fail);

        // Two failed attempts open it; the third meets it open, and the caller sees its exception.
        await Assert.ThrowsAsync<BrokenCircuitException>(() => client.ListClustersAsync(cancellationToken: Token));
        await Assert.ThrowsAsync<BrokenCircuitException>(() => client.ListClustersAsync(cancellationToken: Token));
        Assert.Equal(2, client.Handler.Sent.Count);

        client.Clock.Advance(_break);
        client.Handler.Always((_, _) => Task.FromResult(StubHandler.CreateResponse(HttpStatusCode.OK, "{}"u8.ToArray())));
        await client.ListClustersAsync(cancellationToken: Token);
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Fact]
    public async Task SendAsync_CircuitBreaker_SeesAttemptTimeouts()
    {
        using var client = WithCircuitBreaker();
        client.Handler.ThenHang().ThenHang();
        client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<BrokenCircuitException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(2, client.Handler.Sent.Count);
    }

    [Fact]
    public async Task SendAsync_CircuitBreaker_IgnoresClientErrors()
    {
        using var client = WithCircuitBreaker();
        client.Handler.Always((_, _) => Task.FromResult(StubHandler.CreateResponse(
            HttpStatusCode.BadRequest, """{"__type":"ClusterNotFoundException"}"""u8.ToArray())));

        for (var call = 0; call < 5; call++)
        {
            await Assert.ThrowsAsync<ClusterNotFoundException>(() => client.ListClustersAsync(cancellationToken: Token));
        }
    }

    [Fact]
    public async Task SendAsync_ShorterTimeout_IsAnAttemptTimeout()
    {
        using var client = new TestClient(options => options.ConfigureResilience = builder => builder.AddTimeout(TimeSpan.FromSeconds(3)));
        client.Clock.Limits.Add(TimeSpan.FromSeconds(3));
        client.Handler.ThenHang().ThenHang().ThenHang();
        client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromSeconds(3));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((false, TimeSpan.FromSeconds(3), 3), (error.IsOverallTimeout, error.Timeout, error.Attempts));
        Assert.Contains("(a limit of the application's own)", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AttemptTimeout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_RetryOfTheApplication_MultipliesTheAttempts()
    {
        using var client = new TestClient(options => options.ConfigureResilience = builder => builder.AddRetry(
            new RetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.Zero }));
        client.Handler.Always(Fail);

        var error = await Assert.ThrowsAsync<ServerException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((6, 6), (error.Attempts, client.Handler.Sent.Count));
    }

    /// <summary>The breaker that docs/guides/resilience.md shows, made small.</summary>
    private static TestClient WithCircuitBreaker() => new(options => options.ConfigureResilience = builder => builder.AddCircuitBreaker(
        new CircuitBreakerStrategyOptions
        {
            MinimumThroughput = 2,
            SamplingDuration = TimeSpan.FromMinutes(5), // Longer than attempts may take, or two would never count together.
            BreakDuration = _break,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception
                is EcsTransportException or EcsServiceException { IsRetryable: true } or TimeoutRejectedException),
        }));

    private static Task<HttpResponseMessage> Fail(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(StubHandler.CreateResponse(HttpStatusCode.InternalServerError, """{"__type":"ServerException"}"""u8.ToArray()));
}
