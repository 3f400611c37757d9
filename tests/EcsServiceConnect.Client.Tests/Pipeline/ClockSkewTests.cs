using System.Globalization;
using System.Net;
using EcsServiceConnect.Client.Models;
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
    [InlineData("SignatureDoesNotMatch")]
    public async Task SendAsync_OtherSkewCodes_AreCorrected(string code)
    {
        using var client = new TestClient();
        client.Handler.Then(Reject(code, TestClient.Start.AddHours(2))).ThenOk();

        Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Fact]
    public async Task SendAsync_WrongSignatureAndRightClock_IsNotRetried()
    {
        using var client = new TestClient();
        client.Handler.Then(Reject("InvalidSignatureException", TestClient.Start.AddMinutes(2)));

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

    private static string Format(DateTimeOffset time) => time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Reject(string code, DateTimeOffset serverTime) =>
        (_, _) => Task.FromResult(StubHandler.CreateResponse(
            HttpStatusCode.Forbidden,
            System.Text.Encoding.UTF8.GetBytes($$"""{"__type":"{{code}}","message":"Signature expired"}"""),
            ("Date", serverTime.ToString("r", CultureInfo.InvariantCulture))));
}
