using Amazon.Runtime;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Tests.Support;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>Redirects: the client does not follow them, and does not read a response after one.</summary>
public sealed class RedirectTests : IDisposable
{
    private const int NoHang = 180_000;

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly WireMockServer _elsewhere = WireMockServer.Start();

    public RedirectTests() => _elsewhere.Given(Request.Create()).RespondWith(Response.Create().WithBody("""{"clusterArns":["forged"]}"""));

    public static TheoryData<int> Redirects => [301, 302, 303, 307, 308];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _server.Dispose();
        _elsewhere.Dispose();
    }

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Redirects))]
    public async Task SendAsync_Redirect_IsNotFollowed(int status)
    {
        Redirect(status);
        using var client = new TestClient(Configure, network: HttpTransport.CreateHandler());

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((status, 1), (error.StatusCode, error.Attempts));
        Assert.Contains("redirect", error.Message, StringComparison.Ordinal);
        Assert.Empty(_elsewhere.LogEntries);
        _server.Reset();
        _server.Given(Request.Create()).RespondWith(Response.Create().WithBody("{}"));
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Redirects))]
    public async Task SendAsync_HttpClientFollowsRedirects_Throws(int status)
    {
        Redirect(status);
        using var client = new TestClient(Configure, network: new SocketsHttpHandler());

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((200, 1), (error.StatusCode, error.Attempts));
        Assert.Contains("AllowAutoRedirect", error.Message, StringComparison.Ordinal);
        var headers = Assert.Single(_elsewhere.LogEntries).RequestMessage!.Headers!;
        Assert.DoesNotContain("Authorization", headers.Keys);
    }

    private void Configure(EcsClientOptions options)
    {
        options.ServiceUrl = new Uri(_server.Url!);
        options.Credentials = new SessionAWSCredentials("id", "secret", "token");
    }

    private void Redirect(int status) => _server.Given(Request.Create()).RespondWith(
        Response.Create().WithStatusCode(status).WithHeader("Location", $"{_elsewhere.Url}/"));
}
