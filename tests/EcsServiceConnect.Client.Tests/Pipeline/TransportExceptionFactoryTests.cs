using System.Net;
using System.Net.Sockets;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class TransportExceptionFactoryTests
{
    private const int NoHang = 180_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "<!DOCTYPE html><title>Sign in to the hotel's WLAN</title>")]
    [InlineData(200, "\uFEFF\r\n  <html lang=en>hunter2")]
    [InlineData(200, "<?xml version=\"1.0\"?><!-- hunter2 --><HTML>")]
    [InlineData(403, "<html><h1>Blocked by hunter2</h1>")]
    [InlineData(511, "<html>")]
    public async Task SendAsync_HtmlPage_SuggestsWhatToCheck(int status, string body)
    {
        var error = await FailAsync(client => client.Handler.Then((HttpStatusCode)status, body));

        Assert.StartsWith("The response is an HTML page where JSON was expected: check ServiceUrl, ", error.Message, StringComparison.Ordinal);
        Assert.Contains("proxy or a captive portal", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(ListClusters, HTTP {status}, 1 attempt)", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "<UnknownOperationException/>", "is XML where JSON was expected")]
    [InlineData(504, "", "has no body: something in between responded, such as a proxy or a load balancer.")]
    [InlineData(400, "upstream connect error", "is not the service's JSON: something in between responded, such as a proxy or a load balancer.")]
    [InlineData(200, "[1]", "is not the JSON that this operation returns")]
    [InlineData(300, "", "is a redirect")]
    [InlineData(399, "", "is a redirect")]
    [InlineData(408, "", "has no body")]
    public async Task SendAsync_OtherBody_DescribesIt(int status, string body, string problem)
    {
        var error = await FailAsync(client => client.Handler.Then((HttpStatusCode)status, body));

        Assert.StartsWith($"The response {problem}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_HostIsNotKnown_NamesHostAndRegion()
    {
        var error = await FailAsync(client => client.Handler.ThenThrow(new HttpRequestException(
            HttpRequestError.NameResolutionError,
            "Name or service not known (ecs.eu-central-1.amazonaws.com:443)",
            new SocketException((int)SocketError.HostNotFound))));

        Assert.Contains("(ecs.eu-central-1.amazonaws.com:443)", error.Message, StringComparison.Ordinal);
        Assert.Contains("check the region (eu-central-1), ServiceUrl", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsRetryable);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_NothingListensAtLoopback_SuggestsTheLocalServer()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var error = await FailAsync(new Uri($"http://127.0.0.1:{port}"));

        Assert.Contains($"127.0.0.1:{port}", error.Message, StringComparison.Ordinal);
        Assert.Contains("ecs-local", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ConnectionRefusedElsewhere_DoesNotSuggestTheLocalServer()
    {
        var error = await FailAsync(client => client.Handler.ThenThrow(new HttpRequestException(
            HttpRequestError.ConnectionError, "Connection refused (10.0.0.1:443)", new SocketException((int)SocketError.ConnectionRefused))));

        Assert.Equal("The connection failed: Connection refused (10.0.0.1:443) (ListClusters, 1 attempt)", error.Message);
    }

    [Theory]
    [InlineData(HttpRequestError.InvalidResponse, "The connection failed: what came back is not HTTP.", false)]
    [InlineData(HttpRequestError.ResponseEnded, "The connection failed: what the framework says", true)]
    public async Task SendAsync_ConnectionBreaksByTheProtocol_QuotesNothingThatCameBack(HttpRequestError cause, string start, bool hasCause)
    {
        foreach (var failure in (Exception[])
        [
            new HttpRequestException(cause, "what the framework says"),
            new HttpIOException(cause, "what the framework says"),
            new HttpRequestException(cause, "in sending", new HttpIOException(cause, "what the framework says")),
        ])
        {
            var error = await FailAsync(client => client.Handler.ThenThrow(failure));

            Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
            Assert.Equal(hasCause, error.ToString().Contains("framework", StringComparison.Ordinal));
            Assert.Equal(hasCause ? failure : null, error.InnerException);
        }
    }

    [Theory(Timeout = NoHang)]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("")]
    public async Task SendAsync_HttpsToPlainPort_SuggestsHttp(string response)
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.SendAsync(response);
        });

        var error = await FailAsync(new Uri($"https://127.0.0.1:{server.Port}"));

        Assert.Contains(
            $"If 127.0.0.1:{server.Port} serves plain http, ServiceUrl must begin with http://.", error.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = NoHang)]
    [InlineData("\u0015\u0003\u0001\0\u0002\u0002\u0046")]
    [InlineData("\u0015\u0003\u0001\0\u0002\u0002\u0046\r\n\r\n")]
    [InlineData("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n")]
    [InlineData("")]
    public async Task SendAsync_HttpToTlsPort_SuggestsHttps(string response)
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(response);
        });

        var error = await FailAsync(server.Url);

        Assert.Contains(
            $"If 127.0.0.1:{server.Port} expects TLS, ServiceUrl must begin with https://.", error.Message, StringComparison.Ordinal);
    }

    private static async Task<EcsTransportException> FailAsync(Action<TestClient> script)
    {
        using var client = new TestClient(options => options.Retry.MaxAttempts = 1);
        script(client);
        return await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));
    }

    private static async Task<EcsTransportException> FailAsync(Uri url)
    {
        using var client = TestClient.OverOneConnection(url, options => options.Retry.MaxAttempts = 1);
        return await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));
    }
}
