using System.Globalization;
using System.Net;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class ClockSkewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task SendAsync_ClockIsOff_SignsWithServerTimeFromThenOn(int seconds)
    {
        using var client = new TestClient();
        var serverTime = TestClient.Start.AddSeconds(seconds);
        client.Handler.Then(Reject("InvalidSignatureException", serverTime)).ThenOk().ThenOk();

        var response = await client.ListClustersAsync(cancellationToken: Token);
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(2, response.Metadata.Attempts);
        Assert.Empty(client.Clock.Delays);
        Assert.Equal(
            [Format(TestClient.Start), Format(serverTime), Format(serverTime)],
            client.Handler.Sent.Select(sent => sent.Headers["x-amz-date"]));
        Assert.Contains(serverTime.ToString("/yyyyMMdd/", CultureInfo.InvariantCulture), client.Handler.Sent[1].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RequestTimeTooSkewed")]
    [InlineData("RequestExpired")]
    [InlineData("RequestInTheFuture")]
    [InlineData("AuthFailure")]
    [InlineData("SignatureDoesNotMatch")]
    public async Task SendAsync_OtherSkewCodes_AreCorrected(string code)
    {
        using var client = new TestClient();
        client.Handler.Then(Reject(code, TestClient.Start.AddHours(2))).ThenOk();

        Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(-4)]
    public async Task SendAsync_WrongSignatureAndRightClock_IsNotRetried(int minutes)
    {
        using var client = new TestClient();
        client.Handler.Then(Reject("InvalidSignatureException", TestClient.Start.AddMinutes(minutes)));

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(1, error.Attempts);
    }

    [Fact]
    public async Task SendAsync_RejectedAgainWithRightTime_IsNotCorrectedForever()
    {
        using var client = new TestClient(options => options.Retry.MaxAttempts = 10);
        var serverTime = TestClient.Start.AddHours(1);
        client.Handler.Always(Reject("InvalidSignatureException", serverTime));

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(2, error.Attempts);
    }

    [Fact]
    public async Task SendAsync_CorrectedByAnotherCall_ComparesWithOwnSigningTime()
    {
        using var client = new TestClient();
        var serverTime = TestClient.Start.AddHours(1);
        var slowResponse = new TaskCompletionSource<HttpResponseMessage>();
        client.Handler.Then((_, _) => slowResponse.Task);

        // The slow call is signed with the wrong time; before its response arrives, a quick one corrects the clock.
        var slow = client.ListClustersAsync(cancellationToken: Token);
        client.Handler.Then(Reject("InvalidSignatureException", serverTime)).ThenOk().ThenOk();
        await client.Ecs.SendAsync(new ListServicesRequest(), Token);
        slowResponse.SetResult(await Reject("InvalidSignatureException", serverTime)(null!, Token));
        var response = await slow;

        Assert.Equal(2, response.Metadata.Attempts);
        Assert.Equal(Format(serverTime), client.Handler.Sent[^1].Headers["x-amz-date"]);
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("Fri, 01 Jan 2100 00:00:00 GMT")]
    [InlineData("yesterday")]
    public async Task SendAsync_DateThatCannotBe_IsIgnored(string date)
    {
        using var client = new TestClient();
        client.Handler
            .ThenError(HttpStatusCode.Forbidden, "InvalidSignatureException", ("Date", date))
            .ThenError(HttpStatusCode.InternalServerError, "ServerException", ("Date", date))
            .ThenOk()
            .ThenOk();

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));
        await client.ListClustersAsync(cancellationToken: Token);
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(1, error.Attempts);
        Assert.All(client.Handler.Sent, sent => Assert.StartsWith("20260304T", sent.Headers["x-amz-date"], StringComparison.Ordinal));
        Assert.All(client.Handler.Sent, sent => Assert.DoesNotContain("ttl", sent.Headers["amz-sdk-request"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(EcsRetryMode.None, null)]
    [InlineData(EcsRetryMode.Standard, 1)]
    [InlineData(EcsRetryMode.Adaptive, 1)]
    public async Task SendAsync_NoAttemptLeft_CorrectsTheClockForTheNextCall(EcsRetryMode mode, int? maxAttempts)
    {
        using var logger = new ListLogger();
        using var client = new TestClient(options =>
        {
            options.Retry.Mode = mode;
            options.Retry.MaxAttempts = maxAttempts;
            options.LoggerFactory = logger;
        });
        var serverTime = TestClient.Start.AddHours(-3);
        client.Handler.Then(Reject("InvalidSignatureException", serverTime)).ThenOk();

        await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal([Format(TestClient.Start), Format(serverTime)], client.Handler.Sent.Select(sent => sent.Headers["x-amz-date"]));
        Assert.Single(logger.Entries, entry => entry.Id.Name == "ClockSkewCorrected");
    }

    [Fact]
    public void Correct_ClockSetToAnything_StaysWithinTheTimesThereAre()
    {
        var skew = new ClockSkew();
        var signed = new SigningTime(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), default);
        skew.CorrectFrom(new AttemptTiming(signed, signed.Clock, ServerDate: TestClient.Start, RetryAfter: null));

        Assert.Equal(DateTimeOffset.MinValue, skew.Correct(DateTimeOffset.MinValue).Corrected);
        Assert.Equal(DateTimeOffset.MaxValue + (TestClient.Start - signed.Clock), skew.Correct(DateTimeOffset.MaxValue).Corrected);
    }

    private static string Format(DateTimeOffset time) => time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Reject(string code, DateTimeOffset serverTime) =>
        (_, _) => Task.FromResult(StubHandler.CreateResponse(
            HttpStatusCode.Forbidden,
            System.Text.Encoding.UTF8.GetBytes($$"""{"__type":"{{code}}","message":"Signature expired"}"""),
            ("Date", serverTime.ToString("r", CultureInfo.InvariantCulture))));
}
