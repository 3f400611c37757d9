using System.Net;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Page;

public sealed partial class LivePageTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemoryEcs _ecs;
    private TestServer _server = null!;

    public LivePageTests() => _ecs = new InMemoryEcs(
        new InMemoryEcsOptions { TimeProvider = _clock, DeploymentDuration = TimeSpan.FromSeconds(10), EnableJournal = true });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(_ecs, _clock);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Get_Root_IsSelfContained()
    {
        using var response = await _http.GetAsync(_server.Url, Token);
        var page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("There is no cluster yet", page, StringComparison.Ordinal);
        Assert.Contains($"--endpoint-url {_server.Url.GetLeftPart(UriPartial.Authority)}", page, StringComparison.Ordinal);
        Assert.Contains("As of 2026-11-25 12:00:00 UTC", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Elsewhere(), page);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Root_PolicyAllowsOnlyItsOwnStyleAndScript()
    {
        using var response = await _http.GetAsync(_server.Url, Token);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches(
            "^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+' 'sha256-[^ ]+'; img-src data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'$",
            policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("")]
    [InlineData("page")]
    public async Task Head_AnyPath_HasSameHeadersWithoutBody(string path)
    {
        var url = new Uri(_server.Url, path);
        using var got = await _http.GetAsync(url, Token);

        using var response = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(got.Content.Headers.ContentLength, response.Content.Headers.ContentLength);
        Assert.Equal(got.Headers.ETag, response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Post_Content_ReturnsAllowedMethods()
    {
        using var response = await _http.PostAsync(new Uri(_server.Url, "page"), new StringContent(""), Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Get_Content_ShowsProgressOfServicesAndDeployments()
    {
        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);

        var begun = Squeeze(await ContentAsync());
        _clock.Advance(TimeSpan.FromSeconds(11));
        var done = Squeeze(await ContentAsync());

        Assert.Contains("<span class=\"state busy\">deploying</span>", begun, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state busy\">in progress</span>", begun, StringComparison.Ordinal);
        Assert.Contains("data-label=\"Running / desired\"><span>0 / 2</span>", begun, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state good\">steady</span>", done, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state good\">completed</span>", done, StringComparison.Ordinal);
        Assert.Contains("data-label=\"Running / desired\"><span>2 / 2</span>", done, StringComparison.Ordinal);
        Assert.Contains("has reached a steady state.", done, StringComparison.Ordinal);
        Assert.Contains("http.shop:80", done, StringComparison.Ordinal);
        Assert.Contains("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ecs-map\"", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetContent_FailedDeployment_IsCountedAndListed()
    {
        using var client = Clients.Create(_server.Url);
        _ecs.OnDeployment("prod/orders").Fail("no room");
        await Shop.CreateAsync(client);
        _clock.Advance(TimeSpan.FromMinutes(5));

        var content = Squeeze(await ContentAsync());

        Assert.Matches("data-label=\"Failed tasks\"><span class=\"bad\">[1-9]", content);
    }

    [Fact]
    public async Task Get_DeletedServiceAndCluster_AreNotShown()
    {
        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);
        await client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, Token);
        _clock.Advance(TimeSpan.FromMinutes(5));
        await client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = "prod" }, Token);

        var content = await ContentAsync();

        Assert.Contains("There is no cluster yet", content, StringComparison.Ordinal);
        Assert.DoesNotContain("orders", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetContent_Unchanged_ReturnsNotModified()
    {
        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);
        _clock.Advance(TimeSpan.FromMinutes(1));
        using var first = await _http.GetAsync(new Uri(_server.Url, "page"), Token);
        _clock.Advance(TimeSpan.FromMinutes(1));

        using var second = await AskAgainAsync(first);
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "edge" }, Token);
        using var third = await AskAgainAsync(first);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.NotEqual(first.Headers.ETag, third.Headers.ETag);
    }

    [Fact]
    public async Task Get_Page_IsNotRecordedAsCall()
    {
        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);
        using var before = new MemoryStream();
        await _ecs.SaveAsync(before, Token);
        var changes = _ecs.ChangeCount;

        await _http.GetStringAsync(_server.Url, Token);
        await ContentAsync();

        using var after = new MemoryStream();
        await _ecs.SaveAsync(after, Token);
        Assert.Equal(changes, _ecs.ChangeCount);
        Assert.Equal(before.ToArray(), after.ToArray());
    }

    [Fact]
    public async Task GetContent_HostileHost_IsOnlyText()
    {
        using var socket = await RawRequest.ConnectAsync(_server.Url);
        await socket.SendAsync("GET /page HTTP/1.1\r\nHost: a<script>b\r\nConnection: close\r\n\r\n");

        using var reader = new StreamReader(socket.GetStream());
        Assert.DoesNotContain("<script>", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    private Task<string> ContentAsync() => _http.GetStringAsync(new Uri(_server.Url, "page"), Token);

    private async Task<HttpResponseMessage> AskAgainAsync(HttpResponseMessage earlier)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Url, "page"));
        request.Headers.IfNoneMatch.Add(earlier.Headers.ETag!);
        return await _http.SendAsync(request, Token);
    }

    /// <summary>Space between elements does not count.</summary>
    private static string Squeeze(string html) => Space().Replace(html, "<");

    [GeneratedRegex(@"\s+<")]
    private static partial Regex Space();

    /// <summary>Anything that a browser would fetch.</summary>
    [GeneratedRegex("""(src|href)\s*=\s*["'](?!#|data:,)|url\(|@import""")]
    private static partial Regex Elsewhere();
}
