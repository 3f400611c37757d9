using System.Net;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>An HttpClient of the application that has a resilience handler of its own, which the documentation advises against.</summary>
public sealed class RetryingHttpClientTests : IDisposable
{
    private readonly StubHandler _stub = new();
    private readonly RecordingClock _clock = new(TestClient.Start);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _stub.Dispose();

    [Fact]
    public async Task SendAsync_HandlerRetriesToo_MultipliesAttemptsAndOnlyTheClientsOwnAreCounted()
    {
        using var client = Over(pipeline => Retry(pipeline, 2));
        _stub.Always(Fail);

        var error = await Assert.ThrowsAsync<ServerException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((3, 9), (error.Attempts, _stub.Sent.Count));
    }

    [Fact]
    public async Task SendAsync_HandlerSendsAgain_SendsTheSameSignatureBodyAndToken()
    {
        using var client = Over(pipeline => Retry(pipeline, 1));
        _stub.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk();

        var response = await client.Ecs.SendAsync(new RunTaskRequest { TaskDefinition = "orders" }, Token);

        Assert.Equal(1, response.Metadata.Attempts);
        Assert.Equal(2, _stub.Sent.Count);
        Assert.Single(_stub.Sent.Select(sent => sent.Text).Distinct());
        Assert.Single(_stub.Sent.Select(sent => sent.Headers["Authorization"]).Distinct());
        Assert.Contains("token-", _stub.Sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ModeNone_LeavesRetryingToTheHandler()
    {
        using var client = Over(pipeline => Retry(pipeline, 2), options => options.Retry.Mode = EcsRetryMode.None);
        _stub.Always(Fail);

        var error = await Assert.ThrowsAsync<ServerException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((1, 3), (error.Attempts, _stub.Sent.Count));
    }

    [Fact]
    public async Task SendAsync_HandlerHasShorterTimeout_IsAnAttemptTimeout()
    {
        using var client = Over(pipeline => pipeline.AddTimeout(TimeSpan.FromSeconds(10)));
        _clock.Limits.Add(TimeSpan.FromSeconds(10));
        _stub.ThenHang().ThenHang().ThenHang();
        _stub.OnSend = _ => _clock.Advance(TimeSpan.FromSeconds(10));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((false, TimeSpan.FromSeconds(10), 3), (error.IsOverallTimeout, error.Timeout, error.Attempts));
        Assert.DoesNotContain("AttemptTimeout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_HandlerThrows_IsTransportExceptionThatIsNotRetried()
    {
        using var client = Over(pipeline => pipeline.AddCircuitBreaker(
            new CircuitBreakerStrategyOptions<HttpResponseMessage> { MinimumThroughput = 2, FailureRatio = 0.1 }));
        _stub.Always((_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException("down")));

        // The breaker opens after two failures; the third attempt meets it.
        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.IsType<BrokenCircuitException>(error.InnerException);
        Assert.Equal((3, 2), (error.Attempts, _stub.Sent.Count));
    }

    private static void Retry(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, int retries) => pipeline.AddRetry(
        new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = retries,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result?.StatusCode == HttpStatusCode.InternalServerError),
        });

    private static Task<HttpResponseMessage> Fail(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(StubHandler.CreateResponse(HttpStatusCode.InternalServerError, """{"__type":"ServerException"}"""u8.ToArray()));

    private TestClient Over(
        Action<ResiliencePipelineBuilder<HttpResponseMessage>> addStrategies, Action<EcsClientOptions>? configure = null)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _clock };
        addStrategies(pipeline);
        return new TestClient(
            options =>
            {
                options.TimeProvider = _clock;
                configure?.Invoke(options);
            },
            network: new PipelineHandler(pipeline.Build()) { InnerHandler = _stub });
    }
}
