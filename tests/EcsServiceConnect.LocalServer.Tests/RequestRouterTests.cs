using System.Net;
using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class RequestRouterTests : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly SignalingClock _clock = new();
    private readonly InMemoryEcs _ecs = new(new InMemoryEcsOptions { Region = "eu-west-1" });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _http.Dispose();
        _clock.Dispose();
    }

    [Fact]
    public async Task Health_Running_ReturnsVersionAndUptime()
    {
        await using var server = await StartAsync();
        _clock.Advance(TimeSpan.FromSeconds(90));

        using var response = await _http.GetAsync(new Uri(server.Url, "health"), Token);

        using var health = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(
            """{"status":"ok","version":"VERSION","region":"eu-west-1","account":"123456789012","uptimeSeconds":90,"stateFile":"none"}"""
                .Replace("VERSION", PrintVersionAction.Version, StringComparison.Ordinal),
            health.RootElement.GetRawText());
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Health_Head_ReturnsNoBody()
    {
        await using var server = await StartAsync();

        using var response = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(server.Url, "health")), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Health_OtherMethod_ReturnsAllowedMethods(string method)
    {
        await using var server = await StartAsync();

        using var response = await _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(server.Url, "health")), Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("GET", "/clusters")]
    [InlineData("POST", "/v1")]
    [InlineData("POST", "/a//b")]
    [InlineData("GET", "/health/")]
    [InlineData("PUT", "/%2e%2e/etc/passwd")]
    public async Task Route_UnknownPath_NamesTheEndpoints(string method, string path)
    {
        await using var server = await StartAsync();

        using var response = await _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(server.Url, path)), Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(Token);
        Assert.Contains("\"__type\":\"ClientException\"", body, StringComparison.Ordinal);
        Assert.Contains("POST on '/'", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latency_Call_RespondsAfterIt()
    {
        await using var server = await StartAsync(latency: TimeSpan.FromMinutes(5));
        using var client = Clients.Create(server.Url, "eu-west-1");
        var call = client.CreateClusterAsync(cancellationToken: Token);
        await _clock.NextTimerAsync();

        Assert.Equal(1, _ecs.ChangeCount);
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.NotNull((await call).Cluster);
    }

    [Fact]
    public async Task Latency_Health_IsNotDelayed()
    {
        await using var server = await StartAsync(latency: TimeSpan.FromDays(1));

        Assert.NotEmpty(await _http.GetStringAsync(new Uri(server.Url, "health"), Token));
    }

    [Fact]
    public async Task Latency_ServerStops_EndsEarly()
    {
        await using var server = await StartAsync(latency: TimeSpan.FromDays(1));
        using var client = Clients.Create(server.Url, "eu-west-1");
        var call = client.CreateClusterAsync(cancellationToken: Token);
        await _clock.NextTimerAsync();

        await server.StopAsync();

        Assert.NotNull((await call).Cluster);
    }

    [Fact]
    public async Task Latency_ClientDisconnects_CallIsExecutedAndLoggedAsAborted()
    {
        using var lines = new LineWriter();
        await using var server = await StartAsync(latency: TimeSpan.FromDays(1), lines);
        using var client = Clients.Create(server.Url, "eu-west-1");
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = client.CreateClusterAsync(cancellationToken: cancellation.Token);
        await _clock.NextTimerAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Contains("operation=CreateCluster status=0 error=aborted", await lines.ReadNextLineAsync(), StringComparison.Ordinal);
        Assert.Equal(1, _ecs.ChangeCount);
    }

    private Task<TestServer> StartAsync(TimeSpan latency = default, TextWriter? accessLog = null) =>
        TestServer.StartAsync(_ecs, _clock, new ServerOptions { Latency = latency }, accessLog);
}
