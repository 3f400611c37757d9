using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Page;

/// <summary>The page in a real browser; skipped where none is installed.</summary>
public sealed class BrowserTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string IsLive = "document.getElementById('link').dataset.state === 'live'";

    /// <summary>Where in the window the reader sees it; other sections come to stand above it.</summary>
    private const string PlaceOfTheMap = "document.getElementById('map:town').getBoundingClientRect().top";

    private const string AllDeploymentsAreCompleted =
        "[...document.querySelectorAll('#deployments tbody tr')].every(row => row.innerText.includes('successful'))";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_ServiceAppears_IsShownWithoutReloadOrJump()
    {
        var browser = await fixture.GetAsync();
        await using var server = await StartAsync(TimeSpan.FromSeconds(1));
        using var client = Clients.Create(server.Url);
        await LargeNamespace.CreateAsync(client, 30, 2);
        await browser.OpenAsync(server.Url);
        await browser.WaitForAsync(IsLive);
        await browser.WaitForAsync(AllDeploymentsAreCompleted);
        await browser.EvaluateAsync("window.same = true; document.querySelector('#clusters details').open = false; document.getElementById('map:town').scrollIntoView();");
        await browser.EvaluateAsync("document.querySelector('input[type=search]').focus({ preventScroll: true })");
        var before = await browser.EvaluateAsync(PlaceOfTheMap);

        await Shop.CreateAsync(client);
        await browser.WaitForAsync("document.getElementById('clusters').innerText.includes('orders')");
        await browser.WaitForAsync("document.getElementById('map:shop')?.innerHTML.includes('http.shop:80')");
        await browser.WaitForAsync("[...document.querySelectorAll('#deployments tr')].some(row => /prod\\/orders[\\s\\S]*successful/.test(row.innerText))");

        Assert.True((await browser.EvaluateAsync("window.same"))!.GetValue<bool>());
        await browser.WaitForAsync($"Math.abs({PlaceOfTheMap} - {before!.ToJsonString()}) <= 2");
        Assert.False((await browser.EvaluateAsync("document.querySelector('#clusters details').open"))!.GetValue<bool>());
        Assert.Equal("INPUT", (await browser.EvaluateAsync("document.activeElement.nodeName"))!.GetValue<string>());
        Assert.Empty(browser.ConsoleMessages);
    }

    [Fact]
    public async Task Page_ServerStopsAndReturns_ShowsConnectionState()
    {
        var browser = await fixture.GetAsync();
        await using var server = await StartAsync();
        await browser.OpenAsync(server.Url);
        await browser.WaitForAsync(IsLive);

        await server.StopAsync();
        await server.DisposeAsync();
        await browser.WaitForAsync("document.getElementById('link').innerText.startsWith('The server has not responded since')");
        await browser.SaveScreenshotAsync("gone");
        await using var again = await StartAsync(port: server.Url.Port);
        using var client = Clients.Create(again.Url);
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "new" }, Token);

        await browser.WaitForAsync(IsLive);
        await browser.WaitForAsync("document.getElementById('clusters').innerText.includes('new')");
    }

    [Fact]
    public async Task Page_Filter_NarrowsEverythingAndStaysInTheAddress()
    {
        var browser = await fixture.GetAsync();
        await using var server = await StartAsync();
        using var client = Clients.Create(server.Url);
        await LargeNamespace.CreateAsync(client, 5, 2);
        await browser.OpenAsync(server.Url);
        await browser.WaitForAsync(IsLive);

        await EnterFilterAsync(browser, "SERVICE-3");
        await browser.WaitForAsync("document.querySelectorAll('#clusters tbody tr').length === 1");

        Assert.Equal(
            """["service-3",1,"?filter=SERVICE-3",["cluster-01/service-3"]]""",
            (await browser.EvaluateAsync(
                "[document.querySelector('#clusters tbody a').innerText, document.querySelectorAll('.ecs-map .m-node').length, location.search, "
                + "[...document.querySelectorAll('#deployments .name')].map(cell => cell.innerText)]"))!.ToJsonString());

        await EnterFilterAsync(browser, "<none>");
        await browser.WaitForAsync("document.getElementById('nothing')?.innerText.includes('Nothing matches \u201c<none>\u201d')");
        Assert.Equal(0, (await browser.EvaluateAsync("document.querySelectorAll('main section:not(#nothing)').length"))!.GetValue<int>());

        await browser.EvaluateAsync("document.querySelector('#nothing a').click()");
        await browser.WaitForAsync("document.querySelectorAll('#clusters tbody tr').length === 5");
        Assert.Equal("", (await browser.EvaluateAsync("document.querySelector('input[type=search]').value"))!.GetValue<string>());
        Assert.Empty(browser.ConsoleMessages);
    }

    [Fact]
    public async Task Page_ServiceRolledBack_ShowsItsTasksOnDemandAndHasItsOwnPage()
    {
        var browser = await fixture.GetAsync();
        var (server, ecs, clock) = await StartWithFakeClockAsync();
        await using var running = server;
        using var client = Clients.Create(server.Url);
        await RolledBackService.CreateAsync(ecs, clock, client);
        await browser.OpenAsync(server.Url);
        await browser.WaitForAsync(IsLive);
        Assert.Equal(0, (await browser.EvaluateAsync("document.querySelectorAll('#clusters .tasks').length"))!.GetValue<int>());

        await browser.EvaluateAsync("document.querySelector('[aria-label=\"Tasks of service-2\"]').click()");
        await browser.WaitForAsync($"document.querySelector('#clusters .tasks')?.innerText.includes('exit code 137: {RolledBackService.Reason}')");

        Assert.Equal("?open=cluster-00%2Fservice-2", (await browser.EvaluateAsync("location.search"))!.GetValue<string>());
        await browser.EvaluateAsync("document.querySelector('#clusters a[href=\"services/cluster-00/service-2\"]').click()");
        await browser.WaitForAsync("location.pathname === '/services/cluster-00/service-2' && document.readyState === 'complete'");
        await browser.WaitForAsync(IsLive);
        Assert.Contains("rolled back", (await browser.EvaluateAsync("document.getElementById('service').innerText"))!.GetValue<string>(), StringComparison.Ordinal);
        await client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = RolledBackService.Cluster, Service = RolledBackService.Name, ForceNewDeployment = true }, Token);
        await browser.WaitForAsync("document.getElementById('service').innerText.includes('deploying')");
        Assert.Empty(browser.ConsoleMessages);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(400, true)]
    public async Task Page_ServiceRolledBack_FitsTheWindow(int width, bool dark)
    {
        var browser = await fixture.GetAsync();
        var (server, ecs, clock) = await StartWithFakeClockAsync();
        await using var running = server;
        using var client = Clients.Create(server.Url);
        await RolledBackService.CreateAsync(ecs, clock, client);

        foreach (var path in new[] { "?open=cluster-00/service-2", "services/cluster-00/service-2", "" })
        {
            await browser.OpenAsync(new Uri(server.Url, path), width, height: 3000, dark);
            await browser.WaitForAsync(IsLive);

            Assert.True((await browser.EvaluateAsync($"document.documentElement.scrollWidth <= {width}"))!.GetValue<bool>(), path);
            await browser.SaveScreenshotAsync($"rolled-back-{(path.Length == 0 ? "all" : path[0] == '?' ? "tasks" : "service")}-{width}-{(dark ? "dark" : "light")}");
        }

        // Rows are two or three lines, and a map that is longer than the window scrolls inside itself.
        await browser.OpenAsync(server.Url, width, height: 900, dark);
        Assert.InRange((await browser.EvaluateAsync("document.documentElement.scrollHeight"))!.GetValue<int>(), 900, 4000);
        Assert.Empty(browser.ConsoleMessages);
    }

    [Theory]
    [InlineData(400, true, 1, 1)]
    [InlineData(400, false, 60, 5)]
    [InlineData(1280, false, 5, 2)]
    [InlineData(1280, true, 60, 5)]
    [InlineData(1280, false, 300, 12)]
    public async Task Page_AnySize_FitsTheWindowAndTextFitsItsBox(int width, bool dark, int services, int clusters)
    {
        var browser = await fixture.GetAsync();
        await using var server = await StartAsync();
        using var client = Clients.Create(server.Url);
        await LargeNamespace.CreateAsync(client, services, clusters);

        await browser.OpenAsync(server.Url, width, height: 1400, dark);
        await browser.WaitForAsync(IsLive);

        Assert.True((await browser.EvaluateAsync($"document.documentElement.scrollWidth <= {width}"))!.GetValue<bool>());
        Assert.Equal(services, (await browser.EvaluateAsync("document.querySelectorAll('#clusters tbody tr').length"))!.GetValue<int>());
        Assert.Equal(services, (await browser.EvaluateAsync("document.querySelectorAll('.ecs-map .m-node').length"))!.GetValue<int>());
        Assert.Equal("[]", (await browser.EvaluateAsync(TextsThatDoNotFit))!.ToJsonString());
        Assert.Empty(browser.ConsoleMessages);
        await browser.SaveScreenshotAsync($"{services}-services-{width}-{(dark ? "dark" : "light")}");
    }

    [Fact]
    public async Task Diagram_HostileNames_RunNoScript()
    {
        const string Name = "\"></text></svg><script>window.caught=1</script><img src=x onerror=window.caught=1>";
        var browser = await fixture.GetAsync();
        using var folder = new TestFolder();
        var map = new NamespaceTopology
        {
            NamespaceName = Name,
            CapturedAt = DateTimeOffset.UnixEpoch,
            Services = [new TopologyService { ServiceArn = Name, Name = Name, ClusterName = Name }],
        };
        await File.WriteAllTextAsync(folder.GetPath("map.html"), $"<!DOCTYPE html><meta charset=utf-8><title>x</title>{map.ToSvg()}", Token);

        await browser.OpenAsync(new Uri(folder.GetPath("map.html")));

        Assert.Equal("""[null,0,0,1]""", (await browser.EvaluateAsync(
            "[window.caught ?? null, document.scripts.length, document.images.length, document.querySelectorAll('.m-node').length]"))!.ToJsonString());
    }

    /// <summary>The texts of the maps that reach beyond the map, their card, or the pill that they stand in.</summary>
    private const string TextsThatDoNotFit =
        """
        (() => {
          const bad = [];
          for (const map of document.querySelectorAll('.ecs-map')) {
            const width = map.viewBox.baseVal.width;
            for (const text of map.querySelectorAll('text')) {
              const { x, width: long } = text.getBBox();
              if (x < 0 || x + long > width) bad.push('beyond the map: ' + text.textContent);
            }
            for (const text of map.querySelectorAll('.m-label')) {
              const badge = text.parentElement.querySelector('.m-badge').getBBox(), { x, width: long } = text.getBBox();
              if (x < badge.x || x + long > badge.x + badge.width) bad.push('beyond its pill: ' + text.textContent);
            }
            for (const text of map.querySelectorAll('.m-name')) {
              const count = text.parentElement.querySelector('.m-count').getBBox(), { x, width: long } = text.getBBox();
              if (x + long > count.x) bad.push('over its count: ' + text.textContent);
            }
            for (const text of map.querySelectorAll('.m-note')) {
              const { x, width: long } = text.getBBox(), cards = [...map.querySelectorAll('.m-node')].map(card => card.getBBox());
              if (!cards.some(card => x >= card.x && x + long <= card.x + card.width)) bad.push('beyond its card: ' + text.textContent);
            }
          }
          return bad;
        })()
        """;

    private static async Task EnterFilterAsync(Browser browser, string text) => await browser.EvaluateAsync(
        $"{{ const input = document.querySelector('input[type=search]'); input.value = '{text}'; input.dispatchEvent(new Event('input', {{ bubbles: true }})); }}");

    private static async Task<(TestServer Server, InMemoryEcs Ecs, FakeTimeProvider Clock)> StartWithFakeClockAsync()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock });
        return (await TestServer.StartAsync(ecs, clock), ecs, clock);
    }

    private static Task<TestServer> StartAsync(TimeSpan deploymentDuration = default, int port = 0)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = deploymentDuration });
        return TestServer.StartAsync(ecs, TimeProvider.System, new ServerOptions { Port = port });
    }
}
