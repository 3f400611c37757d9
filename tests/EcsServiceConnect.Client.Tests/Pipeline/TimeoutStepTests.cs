using System.Net;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

/// <summary>The two limits of time, and how they are distinguished from each other and from a cancellation.</summary>
public class TimeoutStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_AttemptTimesOut_IsRetried()
    {
        using var client = new TestClient();
        client.Handler.ThenHang().ThenOk();
        client.Handler.OnSend = attempt => client.Clock.Advance(attempt == 1 ? TimeSpan.FromSeconds(30) : TimeSpan.Zero);

        var response = await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(2, response.Metadata.Attempts);
    }

    [Fact]
    public async Task SendAsync_EveryAttemptTimesOut_ThrowsTimeout()
    {
        using var client = new TestClient();
        client.Handler.ThenHang().ThenHang().ThenHang();
        client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.False(error.IsOverallTimeout);
        Assert.Equal(TimeSpan.FromSeconds(30), error.Timeout);
        Assert.Equal(3, error.Attempts);
        Assert.Equal("ListClusters", error.Operation);
        Assert.StartsWith("An attempt took longer than 30 s (AttemptTimeout).", error.Message, StringComparison.Ordinal);
        Assert.Equal("The attempt took longer than 00:00:30.", error.InnerException!.Message);
    }

    [Fact]
    public async Task SendAsync_CallTimesOut_NamesTheFailureBefore()
    {
        using var client = new TestClient(options => options.Timeout = TimeSpan.FromSeconds(20));
        client.Clock.Limits.Add(TimeSpan.FromSeconds(20));
        client.Handler.ThenError(HttpStatusCode.ServiceUnavailable, "X").ThenHang();
        client.Handler.OnSend = attempt => client.Clock.Advance(attempt == 2 ? TimeSpan.FromSeconds(20) : TimeSpan.Zero);

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.True(error.IsOverallTimeout);
        Assert.Equal(TimeSpan.FromSeconds(20), error.Timeout);
        Assert.Equal(2, error.Attempts);
        Assert.IsType<EcsServiceException>(error.InnerException);
    }

    [Fact]
    public async Task SendAsync_DelayOutlastsTheCall_EndsWithOverallTimeout()
    {
        using var client = new TestClient(options =>
        {
            options.Timeout = TimeSpan.FromSeconds(10);
            options.Retry.TransientBaseDelay = TimeSpan.FromSeconds(15);
        });
        client.Clock.Limits.Add(TimeSpan.FromSeconds(10));
        client.Handler.ThenError(HttpStatusCode.ServiceUnavailable, "X").ThenOk();

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.True(error.IsOverallTimeout);
        Assert.Single(client.Handler.Sent);
    }

    [Fact]
    public async Task SendAsync_TimeoutsOfRequest_WinOverClient()
    {
        using var client = new TestClient();
        client.Clock.Limits.UnionWith([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)]);
        client.Handler.ThenHang();
        client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromSeconds(3));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(
            new EcsRequestOptions { AttemptTimeout = TimeSpan.FromSeconds(3), Timeout = TimeSpan.FromSeconds(5), MaxAttempts = 1 }, Token));

        Assert.Equal((false, TimeSpan.FromSeconds(3)), (error.IsOverallTimeout, error.Timeout));
    }

    [Fact]
    public async Task SendAsync_OverallTimeoutOfRequest_WinsOverClient()
    {
        using var client = new TestClient();
        client.Clock.Limits.Add(TimeSpan.FromSeconds(5));
        client.Handler.ThenHang();
        client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromMinutes(2));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(
            new EcsRequestOptions { AttemptTimeout = Timeout.InfiniteTimeSpan, Timeout = TimeSpan.FromSeconds(5) }, Token));

        Assert.Equal((true, TimeSpan.FromSeconds(5)), (error.IsOverallTimeout, error.Timeout));
        Assert.StartsWith("The call took longer than 5 s (Timeout).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_InfiniteTimeouts_NeverExpire()
    {
        using var client = new TestClient(options =>
        {
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.AttemptTimeout = Timeout.InfiniteTimeSpan;
        });
        client.Handler.ThenError(HttpStatusCode.ServiceUnavailable, "X", ("Date", "Wed, 04 Mar 2026 05:06:07 GMT")).ThenOk();
        client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromDays(30));

        var response = await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(2, response.Metadata.Attempts);
        Assert.Equal("attempt=2; max=3", client.Handler.Sent[1].Headers["amz-sdk-request"]);
    }

    [Fact]
    public async Task SendAsync_CallerCancels_ThrowsWithCallersToken()
    {
        using var client = new TestClient();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        client.Handler.ThenHang();
        client.Handler.OnSend = _ => cancellation.Cancel();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.ListClustersAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Single(client.Handler.Sent);
    }

    [Fact]
    public async Task SendAsync_CallerCancelsAndConnectionBreaks_IsACancellation()
    {
        using var client = new TestClient();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        client.Handler.Then((_, _) =>
        {
            cancellation.Cancel();
            throw new IOException("aborted");
        });

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.ListClustersAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    [Fact]
    public async Task SendAsync_CanceledDuringDelay_IsACancellation()
    {
        using var client = new TestClient();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        client.Clock.Limits.Add(TimeSpan.FromMilliseconds(50)); // The delay stands still, too.
        client.Clock.OnTimer = dueTime =>
        {
            if (dueTime == TimeSpan.FromMilliseconds(50))
            {
                cancellation.Cancel();
            }
        };
        client.Handler.ThenError(HttpStatusCode.ServiceUnavailable, "X");

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.ListClustersAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    [Fact]
    public async Task SendAsync_CanceledBefore_SendsNothing()
    {
        using var client = new TestClient();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ListClustersAsync(cancellationToken: new CancellationToken(true)));

        Assert.Empty(client.Handler.Sent);
    }

    [Fact]
    public async Task SendAsync_HttpClientTimesOut_IsAnAttemptTimeout()
    {
        using var client = new TestClient(options => options.Retry.Mode = EcsRetryMode.None);
        client.Handler.ThenThrow(new TaskCanceledException("HttpClient.Timeout", new TimeoutException()));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.False(error.IsOverallTimeout);
    }
}
