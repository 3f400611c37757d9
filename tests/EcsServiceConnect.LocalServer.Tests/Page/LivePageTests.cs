using System.Net;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Page;

public sealed partial class LivePageTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    private readonly StringWriter _errors = new();
    private readonly InMemoryEcs _ecs;
    private TestServer _server = null!;

    public LivePageTests() => _ecs = new InMemoryEcs(
        new InMemoryEcsOptions { TimeProvider = _clock, DeploymentDuration = TimeSpan.FromSeconds(10), EnableJournal = true });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(_ecs, _clock, errors: _errors);

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
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'$",
            policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("")]
    [InlineData("page")]
    [InlineData("services/prod/orders")]
    [InlineData("page/services/prod/orders")]
    public async Task Head_AnyPath_HasSameHeadersWithoutBody(string path)
    {
        var url = new Uri(_server.Url, path);
        using var got = await _http.GetAsync(url, Token);

        using var response = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), Token);

        Assert.Equal(got.StatusCode, response.StatusCode);
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
        Assert.Contains("<span class=\"state busy\" title=\"PENDING\">deploying</span>", begun, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num count\"><span>0 / 2</span>", begun, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state good\">steady</span>", done, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state good\" title=\"SUCCESSFUL\">successful</span>", done, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num count\"><span>2 / 2</span>", done, StringComparison.Ordinal);
        Assert.Contains("<td class=\"revisions\"><span class=\"line\">orders:1: 2 / 2</span>", done, StringComparison.Ordinal);
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

        Assert.Matches("<td class=\"num failures bad\"><span>[1-9]", content);
    }

    [Fact]
    public async Task GetContent_RolledBack_StaysWithReasonAndStoppedTasks()
    {
        using var client = Clients.Create(_server.Url);
        await LargeNamespace.CreateAsync(client, 6, 2);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await RolledBackService.DeployAsync(_ecs, client);
        var isRollingBack = false;
        for (var second = 0; second < 300; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            isRollingBack |= Squeeze(await ContentAsync()).Contains("<td class=\"status\"><span class=\"state bad\">rolling back</span>", StringComparison.Ordinal);
        }

        var content = Squeeze(await ContentAsync());

        Assert.True(isRollingBack);
        Assert.Contains("<td class=\"status\"><span class=\"state bad\">rolled back</span>", content, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state bad\" title=\"ROLLBACK_SUCCESSFUL\">rolled back</span><span class=\"small\">Service deployment rolled back because ", content, StringComparison.Ordinal);
        Assert.Matches("[3-9] tasks: EssentialContainerExited: Essential container in task exited<span class=\"line\">app exited with 137: " + RolledBackService.Reason, content);
        Assert.Contains("<span class=\"line\">house:2: 0 / 0</span><span class=\"line\">house:1: 2 / 2</span>", content, StringComparison.Ordinal);
        Assert.Contains("<dt>Failed, rolled back</dt><dd class=\"bad\">1</dd>", content, StringComparison.Ordinal);

        await client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = RolledBackService.Cluster, Service = RolledBackService.Name, ForceNewDeployment = true }, Token);
        _clock.Advance(TimeSpan.FromMinutes(5));
        content = Squeeze(await ContentAsync());
        Assert.DoesNotContain("<td class=\"status\"><span class=\"state bad\">rolled back</span>", content, StringComparison.Ordinal);
        Assert.Contains("title=\"ROLLBACK_SUCCESSFUL\">rolled back</span>", content, StringComparison.Ordinal);
        Assert.Contains("<dt>Failed, rolled back</dt><dd>0</dd>", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetContent_CanaryDeployment_ShowsStageAndTrafficOfBothRevisions()
    {
        using var client = Clients.Create(_server.Url);
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, Token);
        var definition = new RegisterTaskDefinitionRequest
        {
            Family = "orders",
            NetworkMode = NetworkMode.Awsvpc,
            Cpu = "256",
            Memory = "512",
            ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "i", PortMappings = [new() { ContainerPort = 80 }] }],
        };
        await client.RegisterTaskDefinitionAsync(definition, Token);
        await client.CreateServiceAsync(CreateCanaryService(), Token);
        _clock.Advance(TimeSpan.FromMinutes(30));
        await client.RegisterTaskDefinitionAsync(definition, Token);
        await client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "orders:2" }, Token);
        _clock.Advance(TimeSpan.FromMinutes(2));

        var content = Squeeze(await ContentAsync());

        Assert.Contains("<span class=\"small\">canary, stage: production traffic shift</span>", content, StringComparison.Ordinal);
        Assert.Contains("<span class=\"line\">orders:2: 2 / 2, 20 % of traffic, 100 % of test traffic</span>", content, StringComparison.Ordinal);
        Assert.Contains("<span class=\"line\">orders:1: 2 / 2, 80 % of traffic</span>", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetContent_Sections_BeginWithStatusAndEndWithMaps()
    {
        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);

        var content = await ContentAsync();

        string[] ids = ["figures", "clusters", "deployments", "events", "maps"];
        Assert.Equal(ids, ids.OrderBy(id => content.IndexOf($"id=\"{id}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ORDERS", true)]
    [InlineData("prod/o", true)]
    [InlineData("http.shop:80", true)]
    [InlineData("shop", true)]
    [InlineData("%20orders%20", true)]
    [InlineData("web", false)]
    public async Task GetContent_Filter_KeepsWhatMatches(string filter, bool isFound)
    {
        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "edge" }, Token);

        var content = await _http.GetStringAsync(new Uri(_server.Url, $"page?filter={filter}"), Token);

        Assert.Equal(isFound, content.Contains("<a href=\"services/prod/orders\">orders</a>", StringComparison.Ordinal));
        Assert.Equal(isFound, content.Contains("class=\"ecs-map\"", StringComparison.Ordinal));
        Assert.Equal(!isFound, content.Contains("Nothing matches", StringComparison.Ordinal));
        Assert.Contains($"<dt>Services</dt><dd>{(isFound ? 1 : 0)}</dd>", content, StringComparison.Ordinal);
        Assert.DoesNotContain(">edge<", content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?filter=%3Cscript%3E{{{{content}}}}")]
    [InlineData("services/%3Cscript%3E/{{{{content}}}}")]
    [InlineData("page?filter=%3Cscript%3E")]
    [InlineData("page/services/prod/%3Cscript%3E")]
    public async Task Get_HostileText_IsOnlyText(string path)
    {
        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);

        using var response = await _http.GetAsync(new Uri(_server.Url, path), Token);
        var content = await response.Content.ReadAsStringAsync(Token);

        Assert.Contains("&lt;script&gt;", content, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>b", content, StringComparison.Ordinal);
        Assert.InRange(content.Split("<script>").Length, 1, 2);
        Assert.InRange(content.Split("id=\"clusters\"").Length + content.Split("id=\"missing\"").Length, 3, 3);
    }

    [Fact]
    public async Task GetService_Existing_ShowsDeploymentsTasksAndEvents()
    {
        using var client = Clients.Create(_server.Url);
        await RolledBackService.CreateAsync(_ecs, _clock, client);

        using var response = await _http.GetAsync(new Uri(_server.Url, "services/cluster-00/service-2"), Token);
        var page = Squeeze(await response.Content.ReadAsStringAsync(Token));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<title>cluster-00/service-2 - ecs-local us-east-1", page, StringComparison.Ordinal);
        Assert.Contains("data-source=\"../../page/services/cluster-00/service-2\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../\">All clusters</a>", page, StringComparison.Ordinal);
        Assert.Contains("title=\"ROLLBACK_SUCCESSFUL\">rolled back</span>", page, StringComparison.Ordinal);
        Assert.Contains("title=\"SUCCESSFUL\">successful</span>", page, StringComparison.Ordinal);
        Assert.Contains("app: exit code 137: " + RolledBackService.Reason, page, StringComparison.Ordinal);
        Assert.Contains("rolling back to deployment", page, StringComparison.Ordinal);
        Assert.DoesNotContain("service-3", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Elsewhere(), page);
    }

    [Fact]
    public async Task GetService_Missing_IsNotFoundAndAppearsLater()
    {
        var url = new Uri(_server.Url, "services/prod/orders");
        using var missing = await _http.GetAsync(url, Token);
        var content = await _http.GetStringAsync(new Uri(_server.Url, "page/services/prod/orders"), Token);

        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("There is no service orders in the cluster prod", await missing.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("There is no service orders in the cluster prod", content, StringComparison.Ordinal);
        using var found = await _http.GetAsync(url, Token);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task GetContent_OpenServices_ListTheirTasks()
    {
        using var client = Clients.Create(_server.Url);
        await Shop.CreateAsync(client);
        _clock.Advance(TimeSpan.FromMinutes(1));

        var closed = Squeeze(await ContentAsync());
        var open = Squeeze(await _http.GetStringAsync(new Uri(_server.Url, "page?open=prod/orders&open=prod/none&filter=ord"), Token));

        Assert.Contains("href=\"?open=prod%2Forders\" aria-expanded=\"false\"", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"tasks\"", closed, StringComparison.Ordinal);
        Assert.Contains("href=\"?open=prod%2Fnone&amp;filter=ord\" aria-expanded=\"true\"", open, StringComparison.Ordinal);
        Assert.Equal(2, open.Split("<span class=\"state good\">running</span>").Length - 1);
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
        Assert.Equal("", _errors.ToString());
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

    private static CreateServiceRequest CreateCanaryService()
    {
        const string Arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:";
        return new CreateServiceRequest
        {
            Cluster = "prod",
            ServiceName = "orders",
            TaskDefinition = "orders",
            DesiredCount = 2,
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = ["subnet-1"] } },
            LoadBalancers =
            [
                new LoadBalancer
                {
                    TargetGroupArn = $"{Arn}targetgroup/blue/0123456789abcdef",
                    ContainerName = "app",
                    ContainerPort = 80,
                    AdvancedConfiguration = new AdvancedConfiguration
                    {
                        AlternateTargetGroupArn = $"{Arn}targetgroup/green/0123456789abcdef",
                        ProductionListenerRule = $"{Arn}listener-rule/app/lb/0123456789abcdef/0123456789abcdef/0123456789abcdef",
                        RoleArn = "arn:aws:iam::123456789012:role/ecs",
                    },
                },
            ],
            DeploymentConfiguration = new DeploymentConfiguration
            {
                Strategy = DeploymentStrategy.Canary,
                BakeTimeInMinutes = 10,
                CanaryConfiguration = new CanaryConfiguration { CanaryPercent = 20, CanaryBakeTimeInMinutes = 10 },
            },
        };
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
    [GeneratedRegex("""(src|href)\s*=\s*["'](?!#|\?|data:,|services/|\.\./\.\./")|url\(|@import""")]
    private static partial Regex Elsewhere();
}
