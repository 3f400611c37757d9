using System.Net;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class RequestOriginMiddlewareTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly InMemoryEcs _ecs = new();
    private TestServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _server = await TestServer.StartAsync(_ecs, TimeProvider.System, new ServerOptions { AllowedHosts = ["ecs-local"] });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "page")]
    [InlineData("GET", "services/prod/orders")]
    [InlineData("GET", "health")]
    [InlineData("POST", "")]
    [InlineData("GET", "unknown")]
    public async Task Invoke_AnotherHost_IsForbiddenOnEveryPath(string method, string path)
    {
        using var response = await SendAsync(method, path, ("Host", "evil.example"));

        await AssertForbiddenAsync(response, "--allow-host evil.example");
    }

    [Fact]
    public async Task Invoke_SignedCallToAnotherHost_IsForbiddenAndChangesNothing()
    {
        using var request = RawRequest.Post(_server.Url, "CreateCluster", new StringContent("{}"));
        request.Headers.Host = "evil.example:4567";

        using var response = await _http.SendAsync(request, Token);

        await AssertForbiddenAsync(response, "evil.example");
        Assert.Equal(0, _ecs.ChangeCount);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:1")]
    [InlineData("ecs-local:4567")]
    public async Task Invoke_AllowedHost_IsServed(string host)
    {
        using var response = await SendAsync("GET", "health", ("Host", host));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Invoke_NoHost_IsServed()
    {
        using var socket = await RawRequest.ConnectAsync(_server.Url);
        await socket.SendAsync("GET /health HTTP/1.0\r\n\r\n");

        Assert.Equal("HTTP/1.1 200 OK", await socket.ReadStatusLineAsync());
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Invoke_PageOfAnotherOrigin_IsForbidden(string header, string value)
    {
        foreach (var method in new[] { "GET", "POST", "OPTIONS" })
        {
            using var response = await SendAsync(method, "", (header, value), ("Sec-Fetch-Mode", "cors"));

            await AssertForbiddenAsync(response, "another origin");
        }
    }

    [Fact]
    public async Task Invoke_FormOfAnotherOrigin_IsForbidden()
    {
        using var response = await SendAsync("POST", "", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"));

        await AssertForbiddenAsync(response, "another origin");
    }

    [Fact]
    public async Task Invoke_OwnPage_IsServed()
    {
        using var response = await SendAsync("GET", "page", ("Origin", _server.Url.GetLeftPart(UriPartial.Authority)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Invoke_OwnPageBehindAProxy_IsServed()
    {
        using var response = await SendAsync("GET", "page", ("Host", "ecs-local"), ("Origin", "https://ecs-local"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Invoke_LinkOnAnotherPage_IsServed()
    {
        using var response = await SendAsync("GET", "", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task AssertForbiddenAsync(HttpResponseMessage response, string expected)
    {
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("AccessDeniedException", Assert.Single(response.Headers.GetValues("x-amzn-ErrorType")));
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_server.Url, path));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return _http.SendAsync(request, Token);
    }
}
