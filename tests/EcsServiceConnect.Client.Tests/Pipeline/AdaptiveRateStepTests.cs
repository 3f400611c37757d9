using System.Net;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class AdaptiveRateStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_FailureThatIsNoThrottle_DoesNotSlowDown()
    {
        // No backoff, as the jitter is zero: every delay is the limiter's.
        using var client = new TestClient(options => options.Retry.Mode = EcsRetryMode.Adaptive, jitter: 0);
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk().ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(3, client.Handler.Sent.Count);
        Assert.Empty(client.Clock.Delays);
    }

    [Fact]
    public async Task SendAsync_CanceledWhileHeldBack_SendsNothingMore()
    {
        var wait = TimeSpan.FromSeconds(2);
        using var client = new TestClient(options => options.Retry.Mode = EcsRetryMode.Adaptive, jitter: 0);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        client.Clock.Limits.Add(wait); // It stands still.
        client.Clock.OnTimer = dueTime =>
        {
            if (dueTime == wait)
            {
                cancellation.Cancel();
            }
        };
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ThrottlingException");

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.ListClustersAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Single(client.Handler.Sent);
    }
}
