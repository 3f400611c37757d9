using System.Globalization;
using System.Net;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class RetryStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_TransientFailures_DelaysDoubleFrom50MillisecondsTo20Seconds()
    {
        var delays = await GetDelaysAsync(HttpStatusCode.InternalServerError, "ServerException", attempts: 12);

        Assert.Equal([0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 20, 20], delays);
    }

    [Fact]
    public async Task SendAsync_Throttles_DelaysDoubleFrom1SecondTo20Seconds()
    {
        var delays = await GetDelaysAsync(HttpStatusCode.BadRequest, "ThrottlingException", attempts: 8);

        Assert.Equal([1, 2, 4, 8, 16, 20, 20], delays);
    }

    [Fact]
    public async Task SendAsync_Jitter_TakesThatFractionOfTheDelay()
    {
        var delays = await GetDelaysAsync(HttpStatusCode.InternalServerError, "ServerException", attempts: 4, jitter: 0.5);

        Assert.Equal([0.025, 0.05, 0.1], delays);
    }

    [Fact]
    public async Task SendAsync_DelaysInOptions_AreUsed()
    {
        using var client = new TestClient(options =>
        {
            options.Retry.MaxAttempts = 4;
            options.Retry.TransientBaseDelay = TimeSpan.FromSeconds(1);
            options.Retry.MaxDelay = TimeSpan.FromSeconds(3);
        });
        client.Handler.Always(Fail(HttpStatusCode.ServiceUnavailable, "X"));

        await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal([1.0, 2, 3], client.Clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Theory]
    [InlineData("1500", 1.5)]
    [InlineData("0", 0.05)]
    [InlineData("10000", 5.05)]
    [InlineData("invalid", 0.05)]
    [InlineData("-100", 0.05)]
    [InlineData("", 0.05)]
    [InlineData("99999999999", 0.05)]
    public async Task SendAsync_RetryAfterHeader_IsHonoredWithinItsClamp(string header, double expected)
    {
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException", ("x-amz-retry-after", header)).ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal([expected], client.Clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task SendAsync_PlainRetryAfterHeader_IsNotRead()
    {
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException", ("Retry-After", "7")).ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal([0.05], client.Clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Theory]
    [InlineData(500, "ServerException", 3)]
    [InlineData(502, "Whatever", 3)]
    [InlineData(503, "Whatever", 3)]
    [InlineData(504, "Whatever", 3)]
    [InlineData(400, "RequestTimeout", 3)]
    [InlineData(400, "ThrottlingException", 3)]
    [InlineData(400, "TooManyRequestsException", 3)]
    [InlineData(429, "Whatever", 3)]
    [InlineData(400, "InvalidParameterException", 1)]
    [InlineData(400, "LimitExceededException", 1)]
    [InlineData(400, "ServerException", 1)]
    [InlineData(403, "AccessDeniedException", 1)]
    [InlineData(408, "Whatever", 1)]
    [InlineData(501, "Whatever", 1)]
    [InlineData(400, "InvalidSignatureException", 1)]
    public async Task SendAsync_Error_IsRetriedOnlyIfTransient(int status, string code, int attempts)
    {
        using var client = new TestClient();
        client.Handler.Always(Fail((HttpStatusCode)status, code));

        var error = await Assert.ThrowsAnyAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(attempts, client.Handler.Sent.Count);
        Assert.Equal(attempts, error.Attempts);
        Assert.Equal((code, status), (error.ErrorCode, error.StatusCode));
    }

    [Fact]
    public async Task SendAsync_ThrottlingCodeWithStatus503_DelaysAsThrottle()
    {
        var delays = await GetDelaysAsync(HttpStatusCode.ServiceUnavailable, "ThrottlingException", attempts: 2);

        Assert.Equal([1], delays);
    }

    [Fact]
    public async Task SendAsync_ConnectionFails_IsRetried()
    {
        using var client = new TestClient();
        client.Handler.ThenThrow(new HttpRequestException("refused")).ThenThrow(new IOException("reset")).ThenOk();

        var response = await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(3, response.Metadata.Attempts);
    }

    [Fact]
    public async Task SendAsync_HandlerFailsOtherwise_IsNotRetried()
    {
        using var client = new TestClient();
        client.Handler.ThenThrow(new NotSupportedException("no such thing"));

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.IsType<NotSupportedException>(error.InnerException);
        Assert.Equal(1, error.Attempts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4)]
    public async Task SendAsync_ModeNone_MakesOneAttempt(int? attemptsOfTheCall)
    {
        using var client = new TestClient(options =>
        {
            options.Retry.Mode = EcsRetryMode.None;
            options.Retry.MaxAttempts = 5;
        });
        client.Handler.Always(Fail(HttpStatusCode.InternalServerError, "ServerException"));

        await Assert.ThrowsAsync<ServerException>(
            () => client.ListClustersAsync(new EcsRequestOptions { MaxAttempts = attemptsOfTheCall }, Token));

        Assert.Equal("attempt=1; max=1", Assert.Single(client.Handler.Sent).Headers["amz-sdk-request"]);
    }

    [Fact]
    public async Task SendAsync_MaxAttemptsOfRequest_WinsOverClient()
    {
        using var client = new TestClient();
        client.Handler.Always(Fail(HttpStatusCode.InternalServerError, "ServerException"));

        await Assert.ThrowsAsync<ServerException>(
            () => client.ListClustersAsync(new EcsRequestOptions { MaxAttempts = 2 }, Token));

        Assert.Equal(["attempt=1; max=2", "attempt=2; max=2"], client.Handler.Sent.Select(sent => sent.Headers["amz-sdk-request"]));
    }

    [Fact]
    public async Task SendAsync_Outage_StopsRetryingWhenQuotaIsEmpty()
    {
        using var client = new TestClient();
        client.Handler.Always(Fail(HttpStatusCode.InternalServerError, "ServerException"));
        var attempts = new List<int>();

        for (var call = 0; call < 20; call++)
        {
            var error = await Assert.ThrowsAsync<ServerException>(() => client.ListClustersAsync(cancellationToken: Token));
            attempts.Add(error.Attempts);
        }

        // 500 tokens pay for 35 retries of 14: 17 calls with two, one with one, the rest with none.
        Assert.Equal([.. Enumerable.Repeat(3, 17), 2, 1, 1], attempts);
    }

    [Fact]
    public async Task SendAsync_LastAttemptFails_TakesNoQuota()
    {
        using var client = new TestClient(options => options.Retry.MaxAttempts = 1);
        client.Handler.Always(Fail(HttpStatusCode.InternalServerError, "ServerException"));

        for (var call = 0; call < 40; call++)
        {
            await Assert.ThrowsAsync<ServerException>(() => client.ListClustersAsync(cancellationToken: Token));
        }

        var error = await Assert.ThrowsAsync<ServerException>(() => client.ListClustersAsync(new EcsRequestOptions { MaxAttempts = 3 }, Token));
        Assert.Equal(3, error.Attempts);
    }

    [Fact]
    public async Task SendAsync_SuccessAfterRetry_RefundsItsCost()
    {
        using var client = new TestClient();

        // Without the refund the quota would be empty after 35 of these.
        for (var call = 0; call < 60; call++)
        {
            client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk();
            Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
        }
    }

    [Fact]
    public async Task SendAsync_Retries_CarryOneInvocationIdAndTimeToLive()
    {
        using var client = new TestClient();
        var serverTime = TestClient.Start.AddSeconds(20);
        client.Handler
            .ThenError(HttpStatusCode.InternalServerError, "ServerException", ("Date", serverTime.ToString("r", CultureInfo.InvariantCulture)))
            .ThenError(HttpStatusCode.InternalServerError, "ServerException")
            .ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        // Now, the attempt's 30 seconds, and the 20 that the service's clock is ahead.
        Assert.Equal(
            ["attempt=1; max=3", "ttl=20260304T050657Z; attempt=2; max=3", "attempt=3; max=3"],
            client.Handler.Sent.Select(sent => sent.Headers["amz-sdk-request"]));
        Assert.Single(client.Handler.Sent.Select(sent => sent.Headers["amz-sdk-invocation-id"]).Distinct());
    }

    [Fact]
    public async Task SendAsync_TwoCalls_HaveDifferentInvocationIds()
    {
        using var client = new TestClient();
        client.Handler.ThenOk().ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(2, client.Handler.Sent.Select(sent => sent.Headers["amz-sdk-invocation-id"]).Distinct().Count());
    }

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Fail(HttpStatusCode status, string code) =>
        (_, _) => Task.FromResult(StubHandler.CreateResponse(status, System.Text.Encoding.UTF8.GetBytes($$"""{"__type":"{{code}}"}""")));

    private static async Task<double[]> GetDelaysAsync(HttpStatusCode status, string code, int attempts, double jitter = 1)
    {
        using var client = new TestClient(options => options.Retry.MaxAttempts = attempts, jitter);
        client.Handler.Always(Fail(status, code));

        await Assert.ThrowsAnyAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        return [.. client.Clock.Delays.Select(delay => delay.TotalSeconds)];
    }
}
