using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>Connections that nobody accepts, or that break: before the response, in it, and while the request is sent.</summary>
public class ConnectionFaultTests
{
    private const int NoHang = 180_000;
    private const string HalfABody = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"clusterArns\":[";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Breaks =>
        ["reset", "hang up", "half the headers", "half the body", "half a chunk", "no last chunk"];

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_ConnectionRefused_IsTransportExceptionAfterAllAttempts()
    {
        var port = await FreePortAsync();
        using var client = TestClient.OverOneConnection(new Uri($"http://127.0.0.1:{port}"));

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((null, 3), (error.StatusCode, error.Attempts));
        Assert.Contains("refused", error.Message, StringComparison.Ordinal);
        await using var server = new RawServer(port, certificate: null);
        Assert.Equal(1, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Breaks))]
    public async Task SendAsync_ConnectionBreaksOnce_IsRetriedOnAnother(string way)
    {
        await using var server = new RawServer(connection => BreakAsync(connection, way));
        using var client = TestClient.OverOneConnection(server.Url);

        var response = await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal((2, 2), (response.Metadata.Attempts, server.Requests));
    }

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Breaks))]
    public async Task SendAsync_EveryConnectionBreaks_IsTransportExceptionAndTheNextCallWorks(string way)
    {
        await using var server = new RawServer(RawServer.Times(3, connection => BreakAsync(connection, way)));
        using var client = TestClient.OverOneConnection(server.Url);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        int? status = way is "reset" or "hang up" or "half the headers" ? null : 200;
        Assert.Equal((status, 3, "ListClusters"), (error.StatusCode, error.Attempts, error.Operation));
        Assert.NotNull(error.InnerException);
        Assert.Equal(1, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_ConnectionBreaksWhileTheRequestIsSent_IsRetriedWithTheSameBody()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            connection.Reset();
        });
        using var client = TestClient.OverOneConnection(server.Url);

        var response = await client.Ecs.SendAsync(new ListServicesRequest { Cluster = new string('x', 4_000_000) }, Token);

        Assert.Equal((2, 1), (response.Metadata.Attempts, server.Requests));
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_ResetInTheBody_IsTransportExceptionWithStatusAndTheNextCallWorks()
    {
        var headersCame = new HeadersCame();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HalfABody);
            await headersCame.Task;
            connection.Reset();
        });
        using var client = TestClient.OverOneConnection(server.Url, options => options.Retry.Mode = EcsRetryMode.None, headersCame);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((200, 1), (error.StatusCode, error.Attempts));
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_PooledConnectionWasClosed_UsesAnother()
    {
        var closed = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            connection.Dispose();
            closed.SetResult();
        });
        using var client = TestClient.OverOneConnection(server.Url);

        await client.ListClustersAsync(cancellationToken: Token);
        await closed.Task;
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(2, server.Requests);
    }

    private static async Task<int> FreePortAsync()
    {
        await using var server = new RawServer();
        return server.Port;
    }

    private static async Task BreakAsync(RawConnection connection, string way)
    {
        await connection.ReadRequestAsync();
        switch (way)
        {
            case "half the headers":
                await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Le");
                break;
            case "half the body":
                await connection.SendAsync(HalfABody);
                break;
            case "half a chunk":
                await connection.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"clusterArns\":[");
                break;
            case "no last chunk":
                await connection.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n");
                break;
        }

        if (way is "reset")
        {
            connection.Reset();
        }
    }

    /// <summary>Signals that the headers of the first response have arrived.</summary>
    private sealed class HeadersCame : DelegatingHandler
    {
        private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => _came.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            _came.TrySetResult();
            return response;
        }
    }
}
