using System.Net;
using Amazon.Runtime;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class HttpTransportTests
{
    private const int NoHang = 180_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost:4566")]
    [InlineData("https://LOCALHOST")]
    [InlineData("http://localhost.:1")]
    [InlineData("http://ecs.localhost:1")]
    [InlineData("http://a.b.localhost./")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.255.255.254:1")]
    [InlineData("http://[::1]:1")]
    public void CreateHandler_LoopbackHost_BypassesTheProxy(string url)
    {
        using var handler = HttpTransport.CreateHandler();

        Assert.True(handler.Proxy!.IsBypassed(new Uri(url)));
        Assert.Null(handler.Proxy.GetProxy(new Uri(url)));
    }

    [Fact]
    public void CreateHandler_Always_FollowsNoRedirectAndKeepsNoCookies()
    {
        using var handler = HttpTransport.CreateHandler();

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
    }

    [Fact]
    public async Task SendAsync_HandlerIgnoresItsToken_TimesOutAndDisposesTheLateResponse()
    {
        using var handler = new DeafHandler();
        using var client = new TestClient(options => options.Retry.MaxAttempts = 1, network: handler);
        handler.OnSend = () => client.Clock.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((false, 1), (error.IsOverallTimeout, error.Attempts));
        Assert.True(await handler.RespondLateAsync());
    }

    [Fact]
    public async Task SendAsync_HandlerIgnoresItsToken_CallerCanCancel()
    {
        using var handler = new DeafHandler();
        using var client = new TestClient(network: handler);
        using var cancellation = new CancellationTokenSource();
        handler.OnSend = cancellation.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ListClustersAsync(cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task SendAsync_HttpClientTimesOut_NamesItsTimeout()
    {
        using var handler = new StubHandler();
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(7) };
        using var client = new EcsClient(CreateOptions("https://example.com"), http);
        handler.ThenThrow(new TaskCanceledException("HttpClient.Timeout", new TimeoutException()));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.SendAsync(new ListClustersRequest(), Token));

        Assert.StartsWith(
            "The attempt took longer than the Timeout of the HttpClient that this client uses.", error.Message, StringComparison.Ordinal);
        Assert.Equal((TimeSpan.FromMinutes(7), "ListClusters", 1), (error.Timeout, error.Operation, error.Attempts));
    }

    [Theory(Timeout = NoHang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dispose_CallInProgress_FailsAndIsNoCancellation(bool callerCanCancel)
    {
        EcsClient? client = null;
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            client!.Dispose();
            await connection.UntilClosedAsync();
        });
        using var disposed = client = new EcsClient(CreateOptions(server.Url.ToString()));

        var error = await Assert.ThrowsAsync<EcsTransportException>(
            () => client.SendAsync(new ListClustersRequest(), callerCanCancel ? Token : CancellationToken.None));

        Assert.StartsWith("The client was disposed during the call.", error.Message, StringComparison.Ordinal);
        Assert.Equal(("ListClusters", 1, 1), (error.Operation, error.Attempts, server.Requests));
    }

    [Fact(Timeout = NoHang)]
    public async Task Dispose_IdleConnection_ClosesIt()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            await connection.UntilClosedAsync();
            closed.SetResult();
        });
        using var client = new EcsClient(CreateOptions(server.Url.ToString()));
        await client.SendAsync(new ListClustersRequest(), Token);
        Assert.False(closed.Task.IsCompleted);

        client.Dispose();

        await closed.Task.WaitAsync(Token);
    }

    private static EcsClientOptions CreateOptions(string url) => new()
    {
        Region = "eu-central-1",
        Credentials = new BasicAWSCredentials("id", "secret"),
        ServiceUrl = new Uri(url),
        Retry = { Mode = EcsRetryMode.None },
    };

    /// <summary>A handler that does not respond until the test lets it, whatever its token says.</summary>
    private sealed class DeafHandler : HttpMessageHandler
    {
        private readonly TaskCompletionSource<HttpResponseMessage> _response = new();

        public Action? OnSend { get; set; }

        /// <summary>Responds, and waits until the response is disposed.</summary>
        public async Task<bool> RespondLateAsync()
        {
            var content = new WatchedContent();
            _response.SetResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
            return await content.Disposed.Task.WaitAsync(Token);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            OnSend!();
            return await _response.Task;
        }
    }

    private sealed class WatchedContent : ByteArrayContent
    {
        public WatchedContent()
            : base([])
        {
        }

        public TaskCompletionSource<bool> Disposed { get; } = new();

        protected override void Dispose(bool disposing)
        {
            Disposed.TrySetResult(true);
            base.Dispose(disposing);
        }
    }
}
