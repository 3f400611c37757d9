using System.Collections.Concurrent;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Tests.Support;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>Outages and throttling that last, met by many callers at once, and what a server in between may do.</summary>
public sealed class StormTests : IDisposable
{
    private const int NoHang = 180_000;
    private const int Callers = 64;
    private const int CallsEach = 5;

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly TestClient _client;

    // Without jitter there are no delays, so the clock stands still and no time limit matters.
    public StormTests() => _client = new TestClient(
        options => options.ServiceUrl = new Uri(_server.Url!), jitter: 0, network: HttpTransport.CreateHandler());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_StormOf500_StopsRetryingWithTheQuotaAndRecovers()
    {
        RespondWith(500, """{"__type":"ServerException","message":"down"}""");

        var errors = await CallFromAllSidesAsync();

        Assert.Equal(Callers * CallsEach, errors.OfType<ServerException>().Count(error => error is { StatusCode: 500, IsRetryable: true }));

        // 500 tokens pay for 35 retries of 14, whoever needs them.
        Assert.Equal((Callers * CallsEach) + 35, _server.LogEntries.Count);
        Assert.Equal((Callers * CallsEach) + 35, errors.OfType<ServerException>().Sum(error => error.Attempts));
        RespondWith(200, "{}");
        Assert.Empty(await CallFromAllSidesAsync());
    }

    [Theory(Timeout = NoHang)]
    [InlineData(400, """{"__type":"ThrottlingException","message":"slow down"}""")]
    [InlineData(429, """{"__type":"Anything"}""")]
    [InlineData(503, """{"__type":"com.amazonaws.ecs#ThrottlingException"}""")]
    public async Task SendAsync_StormOfThrottles_StopsRetryingWithTheQuotaAndRecovers(int status, string body)
    {
        RespondWith(status, body);

        var errors = await CallFromAllSidesAsync();

        Assert.Equal(
            Callers * CallsEach,
            errors.OfType<EcsServiceException>().Count(error => error is { IsThrottling: true, IsRetryable: true }));

        // 500 tokens pay for 100 retries of 5.
        Assert.Equal((Callers * CallsEach) + 100, _server.LogEntries.Count);
        RespondWith(200, "{}");
        Assert.Empty(await CallFromAllSidesAsync());
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_QuotaEmptiedByStorm_IsRefilledBySuccesses()
    {
        RespondWith(500, """{"__type":"ServerException"}""");
        await CallFromAllSidesAsync();
        RespondWith(200, "{}");
        for (var call = 0; call < 28; call++)
        {
            await _client.ListClustersAsync(cancellationToken: Token);
        }

        // 10 tokens were left, and every success returns one: two retries and ten tokens more.
        RespondWith(500, """{"__type":"ServerException"}""");
        Assert.Equal(3, (await Assert.ThrowsAsync<ServerException>(() => _client.ListClustersAsync(cancellationToken: Token))).Attempts);
        Assert.Equal(1, (await Assert.ThrowsAsync<ServerException>(() => _client.ListClustersAsync(cancellationToken: Token))).Attempts);
    }

    [Theory(Timeout = NoHang)]
    [InlineData(502, "<html>hunter2</html>", "text/html")]
    [InlineData(503, "", "text/plain")]
    [InlineData(504, "hunter2", "application/x-amz-json-1.1")]
    public async Task SendAsync_ProxyResponds_IsTransportExceptionAndTheNextCallWorks(int status, string body, string contentType)
    {
        RespondWith(status, body, contentType);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => _client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((status, 3), (error.StatusCode, error.Attempts));
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        RespondWith(200, "{}");
        await _client.ListClustersAsync(cancellationToken: Token);
    }

    [Theory(Timeout = NoHang)]
    [InlineData(FaultType.EMPTY_RESPONSE)]
    [InlineData(FaultType.MALFORMED_RESPONSE_CHUNK)]
    public async Task SendAsync_WebServerErrors_AreTransportExceptionsAndTheNextCallWorks(FaultType fault)
    {
        _server.Reset();
        _server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithBody("{}").WithFault(fault));

        if (fault == FaultType.EMPTY_RESPONSE)
        {
            // An empty response is one without members: nothing is missing that was announced.
            Assert.Empty((await _client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
        }
        else
        {
            await Assert.ThrowsAsync<EcsTransportException>(() => _client.ListClustersAsync(cancellationToken: Token));
        }

        RespondWith(200, "{}");
        await _client.ListClustersAsync(cancellationToken: Token);
    }

    private void RespondWith(int status, string body, string contentType = "application/x-amz-json-1.1")
    {
        _server.Reset();
        _server.Given(Request.Create().UsingPost())
            .RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", contentType).WithBody(body));
    }

    private async Task<IReadOnlyCollection<Exception>> CallFromAllSidesAsync()
    {
        var errors = new ConcurrentQueue<Exception>();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            for (var call = 0; call < CallsEach; call++)
            {
                if (await Record.ExceptionAsync(() => _client.ListClustersAsync(cancellationToken: Token)) is { } error)
                {
                    errors.Enqueue(error);
                }
            }
        }));
        return errors;
    }
}
