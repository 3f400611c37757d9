using System.Net;
using System.Text;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class HttpStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<html>hunter2</html>")]
    [InlineData("{\"clusterArns\":[\"hunter2\"")]
    [InlineData("{\"clusterArns\":\"hunter2\"}")]
    [InlineData("[\"hunter2\"]")]
    [InlineData("{} hunter2")]
    public async Task SendAsync_SuccessIsNotOperationJson_IsTransportExceptionWithStatus(string body)
    {
        using var client = new TestClient();
        client.Handler.ThenOk(body);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((200, "req-1", 1), (error.StatusCode, error.RequestId, error.Attempts));
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_EmptyBody_IsResponseWithoutMembers()
    {
        using var client = new TestClient();
        client.Handler.ThenOk("");

        Assert.Empty((await client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendAsync_ResponseOverLimit_Throws(bool announced)
    {
        using var client = new TestClient(options => options.MaxResponseBytes = 100);
        client.Handler.Then((_, _) =>
        {
            var response = StubHandler.CreateResponse(HttpStatusCode.OK, new byte[101]);
            if (!announced)
            {
                response.Content = new StreamContent(new TrickleStream(new byte[101]));
            }

            return Task.FromResult(response);
        });

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
        Assert.Equal((200, 1), (error.StatusCode, error.Attempts));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendAsync_ResponseAtLimit_IsRead(bool announced)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"clusterArns":["{{new string('x', 100_000)}}"]}""");
        using var client = new TestClient(options => options.MaxResponseBytes = body.Length);
        client.Handler.Then((_, _) =>
        {
            var response = StubHandler.CreateResponse(HttpStatusCode.OK, body);
            if (!announced)
            {
                response.Content = new StreamContent(new TrickleStream(body));
            }

            return Task.FromResult(response);
        });

        var response = await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(100_000, Assert.Single(response.ClusterArns).Length);
    }

    [Fact]
    public async Task SendAsync_BodyBreaksOff_IsRetried()
    {
        using var client = new TestClient();
        client.Handler
            .Then((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) }))
            .ThenOk();

        Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Fact]
    public async Task SendAsync_AnyOutcome_DisposesResponse()
    {
        var contents = new List<WatchedContent>();
        using var client = new TestClient();
        client.Handler.Always((_, _) =>
        {
            contents.Add(new WatchedContent(contents.Count == 0 ? "oops" : "{}"));
            return Task.FromResult(new HttpResponseMessage(contents.Count == 1 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK) { Content = contents[^1] });
        });

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal([true, true], contents.Select(content => content.IsDisposed));
    }

    [Fact]
    public async Task SendAsync_AnyOutcome_DisposesRequest()
    {
        using var client = new TestClient();
        var requests = new List<HttpRequestMessage>();
        client.Handler.Always((request, _) =>
        {
            requests.Add(request);
            return Task.FromResult(StubHandler.CreateResponse(requests.Count == 1 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, "{}"u8.ToArray()));
        });

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(2, requests.Count);
        foreach (var request in requests)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => request.Content!.ReadAsStringAsync(Token));
        }
    }

    [Fact]
    public async Task SendAsync_HandlerCancelsByItself_IsNotACancellation()
    {
        using var client = new TestClient();
        client.Handler.ThenThrow(new TaskCanceledException("canceled"));

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(1, error.Attempts);
        Assert.StartsWith("The request was canceled, though not by the caller", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(502)]
    public async Task SendAsync_ResponseCompressedUnasked_NamesTheCause(int status)
    {
        using var client = new TestClient(options => options.Retry.MaxAttempts = 1);
        client.Handler.Then((HttpStatusCode)status, [0x1F, 0x8B, 8, 0, 1, 2, 3]);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Contains("compressed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_UnknownMemberNestedDeep_IsSkipped()
    {
        var deep = new string('[', 200_000) + new string(']', 200_000);
        using var client = new TestClient();
        client.Handler.ThenOk($$"""{"future":{{deep}},"clusterArns":["a"]}""").ThenOk($$"""{"future":{{deep}}}""");
        client.Handler.Then(HttpStatusCode.BadRequest, $$"""{"future":{{deep}},"__type":"ConflictException","message":"m","resourceIds":["a"]}""");

        var response = await client.ListClustersAsync(cancellationToken: Token);
        await Assert.ThrowsAsync<EcsTransportException>(() => client.Ecs.InvokeAsync("ListAnything", "{}", Token));
        var error = await Assert.ThrowsAsync<ConflictException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(["a"], response.ClusterArns);
        Assert.Equal(["a"], error.ResourceIds);
    }

    [Fact]
    public async Task SendAsync_ByteOrderMark_IsTolerated()
    {
        using var client = new TestClient();
        client.Handler.ThenOk("\uFEFF{\"clusterArns\":[\"a\"]}").ThenOk("\uFEFF{\"a\":1}");

        Assert.Equal(["a"], (await client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
        Assert.Equal(1, (await client.Ecs.InvokeAsync("ListAnything", "{}", Token)).Body.GetProperty("a").GetInt32());
    }

    private sealed class WatchedContent(string text) : StringContent(text)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>Returns its bytes in small pieces, without a length.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 700)], cancellationToken);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection was reset.");
    }
}
