using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class ExceptionMapperStepTests
{
    [Theory]
    [InlineData(0, "The call of ListClusters was canceled before its first attempt.")]
    [InlineData(1, "The call of ListClusters was canceled in attempt 1.")]
    [InlineData(2, "The call of ListClusters was canceled in attempt 2.")]
    public async Task SendAsync_CallerCancels_NamesTheOperationAndHasItsToken(int attempt, string message)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var client = new TestClient();
        client.Handler.OnSend = sent => CancelAt(attempt, sent, cancellation);
        client.Handler.Always((_, token) => token.IsCancellationRequested
            ? Task.FromCanceled<HttpResponseMessage>(token)
            : Task.FromException<HttpResponseMessage>(new HttpRequestException("reset")));
        CancelAt(attempt, current: 0, cancellation);

        var call = client.Ecs.SendAsync(new ListClustersRequest(), cancellation.Token);

        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal((message, cancellation.Token), (error.Message, error.CancellationToken));
        Assert.True(call.IsCanceled);
    }

    private static void CancelAt(int attempt, int current, CancellationTokenSource cancellation)
    {
        if (attempt == current)
        {
            cancellation.Cancel();
        }
    }
}
