using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed partial class AccessLogMiddlewareTests : IAsyncLifetime
{
    private readonly LineWriter _lines = new();
    private readonly SignalingClock _clock = new();
    private readonly HttpClient _http = new();
    private TestServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(new InMemoryEcs(), _clock, accessLog: _lines);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        await _lines.DisposeAsync();
        _clock.Dispose();
    }

    [Fact]
    public async Task Write_SuccessfulCall_HasEveryField()
    {
        using var response = await PostAsync("CreateCluster", "{}");
        var body = await response.Content.ReadAsByteArrayAsync(Token);

        Assert.Equal(
            "time=2026-11-23T12:00:00.000Z operation=CreateCluster status=200 error=- ms=0.000"
            + $" bytes={body.Length} request={response.Headers.GetValues("x-amzn-RequestId").Single()}",
            await _lines.ReadNextLineAsync());
    }

    [Fact]
    public async Task Write_RejectedCall_NamesTheError()
    {
        using var response = await PostAsync("DeleteCluster", """{"cluster":"none"}""");

        Assert.Contains("operation=DeleteCluster status=400 error=ClusterNotFoundException ", await _lines.ReadNextLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_HealthRequest_IsOneLine()
    {
        await _http.GetAsync(new Uri(_server.Url, "health"), Token);

        Assert.Contains("operation=health status=200 error=- ", await _lines.ReadNextLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ControlRequest_ShowsNothingOfIt()
    {
        await _http.GetAsync(new Uri(_server.Url, "/_ecs/v1/calls?operation=RunTask"), Token);

        Assert.Contains("operation=control status=200 error=- ", await _lines.ReadNextLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_PageRequests_LogThePageButNotItsPolling()
    {
        await _http.GetAsync(new Uri(_server.Url, "page"), Token);
        await _http.GetAsync(new Uri(_server.Url, "page/services/prod/orders"), Token);
        await _http.GetAsync(_server.Url, Token);
        await _http.GetAsync(new Uri(_server.Url, "services/prod/orders"), Token);
        await _http.PostAsync(new Uri(_server.Url, "page"), content: null, Token);

        Assert.Contains("operation=page status=200 error=- ", await _lines.ReadNextLineAsync(), StringComparison.Ordinal);
        Assert.Contains("operation=page status=404 error=- ", await _lines.ReadNextLineAsync(), StringComparison.Ordinal);
        Assert.Contains("operation=- status=405 ", await _lines.ReadNextLineAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Create Cluster")]
    [InlineData("CreateCluster\tstatus=200")]
    [InlineData("Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("")]
    public async Task Write_InvalidTarget_IsNotWritten(string operation)
    {
        using var response = await PostAsync(operation, "{}");

        Assert.Contains(" operation=- status=400 ", await _lines.ReadNextLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_SecretsInBodyHeadersAndPath_AreNotWritten()
    {
        const string Body = """{"clusterName":"PASSWORD","tags":[{"key":"PASSWORD","value":"PASSWORD"}],"nonsense":"PASSWORD"}""";
        var request = RawRequest.Post(new Uri(_server.Url, "?PASSWORD=PASSWORD"), "CreateCluster", new StringContent(Body));
        request.Headers.Add("X-Amz-Security-Token", "PASSWORD");
        using var accepted = await _http.SendAsync(request, Token);
        using var rejected = await PostAsync("ListClusters", """{"nextToken":"PASSWORD"}""");
        using var elsewhere = await _http.GetAsync(new Uri(_server.Url, "PASSWORD"), Token);

        for (var i = 0; i < 3; i++)
        {
            var line = await _lines.ReadNextLineAsync();
            Assert.Matches(Line(), line);
            Assert.DoesNotContain("PASSWORD", line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("AKIDSECRET", line, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Write_OutputBlocked_DelaysNoRequestAndCountsDroppedLines()
    {
        using var blocked = new BlockedWriter();
        await using var server = await TestServer.StartAsync(new InMemoryEcs(), _clock, accessLog: blocked);

        await Parallel.ForAsync(0, 10_100, Token, async (_, cancellation) =>
            (await _http.GetAsync(new Uri(server.Url, "health"), cancellation)).Dispose());
        blocked.Release();

        await Eventually.TrueAsync(() => Task.FromResult(blocked.Text.Contains("lines that were not read in time", StringComparison.Ordinal)));
    }

    private Task<HttpResponseMessage> PostAsync(string operation, string body) =>
        _http.SendAsync(RawRequest.Post(_server.Url, operation, new StringContent(body)), Token);

    [GeneratedRegex("^time=[^ ]+ operation=[A-Za-z-]+ status=[0-9]+ error=[A-Za-z-]+ ms=[0-9.]+ bytes=[0-9]+ request=[0-9a-f-]+$")]
    private static partial Regex Line();

    /// <summary>An output that blocks until it is released.</summary>
    private sealed class BlockedWriter : StringWriter
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Text
        {
            get
            {
                lock (_released)
                {
                    return ToString();
                }
            }
        }

        public void Release() => _released.SetResult();

        public override async Task WriteLineAsync(string? value)
        {
            await _released.Task;
            lock (_released)
            {
                WriteLine(value);
            }
        }
    }
}
