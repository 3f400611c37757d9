using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class ServerApplicationTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly InMemoryEcs _ecs = new(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero });
    private TestServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(
        _ecs, TimeProvider.System, new ServerOptions { SlowBodyGracePeriod = TimeSpan.FromSeconds(1.1) });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Handle_RealClient_DeploysAService()
    {
        using var ecs = Clients.Create(_server.Url);

        var service = await Shop.CreateAsync(ecs);
        var listed = await ecs.ListServicesByNamespaceAsync(new ListServicesByNamespaceRequest { Namespace = "shop" }, Token);
        var described = await Shop.DescribeAsync(ecs);

        Assert.Equal([service.ServiceArn!], listed.ServiceArns);
        Assert.Equal(DeploymentRolloutState.Completed, described.Deployments[0].RolloutState);
        Assert.Equal(2, described.RunningCount);
    }

    [Fact]
    public async Task Handle_ConnectionFault_ClosesTheConnection()
    {
        _ecs.On("CreateCluster").DropResponse().Then.RefuseConnection();
        using var ecs = Clients.Create(_server.Url);

        var dropped = await Assert.ThrowsAsync<EcsTransportException>(() => ecs.CreateClusterAsync(cancellationToken: Token));
        Assert.Null(dropped.StatusCode);
        Assert.Single(_ecs.Snapshot().Clusters);
        await Assert.ThrowsAsync<EcsTransportException>(
            () => ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "other" }, Token));

        Assert.Single(_ecs.Snapshot().Clusters);
        Assert.Single((await ecs.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Fact]
    public async Task Handle_RejectedCall_ThrowsItsException()
    {
        using var ecs = Clients.Create(_server.Url);

        var error = await Assert.ThrowsAsync<ClusterNotFoundException>(() =>
            ecs.DescribeServicesAsync(new DescribeServicesRequest { Services = ["orders"] }, Token));

        Assert.Equal(400, error.StatusCode);
        Assert.True(Guid.TryParse(error.RequestId, out _));
    }

    [Fact]
    public void Create_Default_ListensOnLoopbackOnly() =>
        Assert.Equal("127.0.0.1", _server.Url.Host);

    [Fact]
    public async Task Handle_OptionsMethod_ReturnsModeledError()
    {
        using var response = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Options, _server.Url), Token);

        await AssertErrorAsync(response, "ClientException");
    }

    [Fact]
    public async Task Handle_Unsigned_ReturnsModeledError()
    {
        using var response = await PostAsync("ListClusters", new StringContent("{}"), signed: false);

        await AssertErrorAsync(response, "MissingAuthenticationTokenException");
    }

    [Theory]
    [InlineData("ListClusters", "{", "ClientException")]
    [InlineData("ListClusters", "", "ClientException")]
    [InlineData("ListClusters", """{"maxResults":"many"}""", "SerializationException")]
    [InlineData("LaunchRocket", "{}", "UnknownOperationException")]
    [InlineData("DescribeServices", "{}", "InvalidParameterException")]
    public async Task Handle_InvalidBody_ReturnsModeledError(string operation, string body, string error)
    {
        using var response = await PostAsync(operation, new StringContent(body));

        await AssertErrorAsync(response, error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8 * 1024 * 1024)]
    public async Task Handle_OversizedBody_ReturnsModeledErrorWithoutReset(int tooMany)
    {
        using var response = await PostAsync("ListClusters", new ByteArrayContent(new byte[InMemoryEcs.MaxRequestBytes + tooMany]));

        await AssertErrorAsync(response, "ClientException", HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Handle_OversizedChunkedBody_ReturnsModeledError()
    {
        using var body = new StreamContent(new MemoryStream(new byte[4 * 1024 * 1024]));
        body.Headers.ContentLength = null;
        using var response = await PostAsync("ListClusters", body, chunked: true);

        await AssertErrorAsync(response, "ClientException", HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Handle_EndlessBody_ReturnsErrorBeforeItEnds()
    {
        using var socket = await RawRequest.ConnectAsync(_server.Url);
        await socket.SendAsync(RawRequest.Head("ListClusters", contentLength: int.MaxValue));
        var sending = SendForeverAsync(socket);

        Assert.Equal("HTTP/1.1 413 Payload Too Large", await socket.ReadStatusLineAsync());
        await Assert.ThrowsAnyAsync<IOException>(() => sending);
    }

    [Fact]
    public async Task Handle_SlowBody_TimesOut()
    {
        using var socket = await RawRequest.ConnectAsync(_server.Url);
        await socket.SendAsync(RawRequest.Head("ListClusters", contentLength: 1000) + "{");

        Assert.Equal("HTTP/1.1 408 Request Timeout", await socket.ReadStatusLineAsync());
        await AssertHealthyAsync();
    }

    [Fact]
    public async Task Handle_IncompleteBody_KeepsTheServerRunning()
    {
        using (var socket = await RawRequest.ConnectAsync(_server.Url))
        {
            await socket.SendAsync(RawRequest.Head("CreateCluster", contentLength: 1000) + "{");
        }

        await AssertHealthyAsync();
        Assert.Equal(0, _ecs.ChangeCount);
    }

    [Fact]
    public async Task Handle_NotHttp_KeepsTheServerRunning()
    {
        using (var socket = await RawRequest.ConnectAsync(_server.Url))
        {
            await socket.SendAsync("hello?\r\n\r\n");
            Assert.Contains("400", await socket.ReadStatusLineAsync(), StringComparison.Ordinal);
        }

        await AssertHealthyAsync();
    }

    [Fact]
    public async Task Handle_ManyRequests_ReuseOneConnection()
    {
        var connections = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                connections++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler);

        foreach (var (operation, signed) in new[] { ("ListClusters", true), ("ListClusters", false), ("LaunchRocket", true) })
        {
            using var response = await http.SendAsync(RawRequest.Post(_server.Url, operation, new StringContent("{}"), signed), Token);
            await response.Content.ReadAsByteArrayAsync(Token);
        }

        using var elsewhere = await http.GetAsync(new Uri(_server.Url, "elsewhere"), Token);

        Assert.Equal(1, connections);
    }

    private static async Task SendForeverAsync(TcpClient socket)
    {
        var block = new byte[1024 * 1024];
        while (true)
        {
            await socket.GetStream().WriteAsync(block, Token);
        }
    }

    private static async Task AssertErrorAsync(HttpResponseMessage response, string error, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(error, Assert.Single(response.Headers.GetValues("x-amzn-ErrorType")));
        Assert.Single(response.Headers.GetValues("x-amzn-RequestId"));
        Assert.NotNull(response.Headers.Date);
        Assert.Equal("application/x-amz-json-1.1", response.Content.Headers.ContentType!.MediaType);
        using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(error, body.RootElement.GetProperty("__type").GetString());
        Assert.DoesNotContain("   at ", body.RootElement.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    private async Task AssertHealthyAsync() =>
        Assert.StartsWith("{\"status\":\"ok\"", await _http.GetStringAsync(new Uri(_server.Url, "health"), Token), StringComparison.Ordinal);

    private Task<HttpResponseMessage> PostAsync(string operation, HttpContent body, bool signed = true, bool chunked = false)
    {
        var request = RawRequest.Post(_server.Url, operation, body, signed);
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        return _http.SendAsync(request, Token);
    }
}
