using System.Net;
using System.Text;
using EcsServiceConnect.Client.Models;
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
    public async Task SendAsync_HandlerCancelsByItself_IsNotACancellation()
    {
        using var client = new TestClient();
        client.Handler.ThenThrow(new TaskCanceledException("canceled"));

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(1, error.Attempts);
    }

    [Theory]
    [InlineData("x-amzn-RequestId")]
    [InlineData("x-amzn-requestid")]
    [InlineData("x-amz-request-id")]
    public async Task SendAsync_RequestId_IsReadFromEitherHeader(string header)
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.OK, "{}", (header, "r-7"));

        Assert.Equal("r-7", (await client.Ecs.SendAsync(new ListClustersRequest(), Token)).Metadata.RequestId);
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
