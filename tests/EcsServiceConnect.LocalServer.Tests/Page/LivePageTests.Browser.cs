using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Page;

/// <summary>The page in a real browser; skipped where none is installed.</summary>
public sealed class BrowserTests
{
    private const string IsLive = "document.getElementById('link').dataset.state === 'live'";

    /// <summary>Where in the window the reader sees it; the map of another namespace comes to stand above it.</summary>
    private const string PlaceOfTheMap = "document.getElementById('map:town').getBoundingClientRect().top";

    private const string AllDeploymentsAreCompleted =
        "[...document.querySelectorAll('#deployments tbody tr')].every(row => row.innerText.includes('completed'))";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_ServiceAppears_IsShownWithoutReloadOrJump()
    {
        await using var browser = await Browser.StartAsync();
        await using var server = await StartAsync(TimeSpan.FromSeconds(1));
        using var client = Clients.Create(server.Url);
        await LargeNamespace.CreateAsync(client, 30, 2);
        await browser.OpenAsync(server.Url);
        await browser.WaitForAsync(IsLive);
        await browser.WaitForAsync(AllDeploymentsAreCompleted);
        await browser.EvaluateAsync("window.same = true; document.querySelector('#clusters details').open = false; scrollTo(0, 700);");
        await browser.EvaluateAsync("document.querySelector('input[type=search]').focus({ preventScroll: true })");
        var before = await browser.EvaluateAsync(PlaceOfTheMap);

        await Shop.CreateAsync(client);
        await browser.WaitForAsync("document.getElementById('clusters').innerText.includes('orders')");
        await browser.WaitForAsync("document.getElementById('map:shop')?.innerHTML.includes('http.shop:80')");
        await browser.WaitForAsync("[...document.querySelectorAll('#deployments tr')].some(row => /prod\\/orders[\\s\\S]*completed/.test(row.innerText))");

        Assert.True((await browser.EvaluateAsync("window.same"))!.GetValue<bool>());
        await browser.WaitForAsync($"Math.abs({PlaceOfTheMap} - {before!.ToJsonString()}) <= 2");
        Assert.False((await browser.EvaluateAsync("document.querySelector('#clusters details').open"))!.GetValue<bool>());
        Assert.Equal("INPUT", (await browser.EvaluateAsync("document.activeElement.nodeName"))!.GetValue<string>());
        Assert.Empty(browser.ConsoleMessages);
    }

    [Fact]
    public async Task Page_ServerStopsAndReturns_ShowsConnectionState()
    {
        await using var browser = await Browser.StartAsync();
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
    public async Task Page_Filter_KeepsMatchingRows()
    {
        await using var browser = await Browser.StartAsync();
        await using var server = await StartAsync();
        using var client = Clients.Create(server.Url);
        await LargeNamespace.CreateAsync(client, 5, 2);
        await browser.OpenAsync(server.Url);
        await browser.WaitForAsync(IsLive);

        await browser.EvaluateAsync("const i = document.querySelector('input[type=search]'); i.value = 'SERVICE-3'; i.dispatchEvent(new Event('input'))");
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "one-more" }, Token);
        await browser.WaitForAsync("document.getElementById('clusters').innerText.includes('one-more')");

        var rows = await browser.EvaluateAsync("[...document.querySelectorAll('#clusters tr[data-find]')].filter(row => row.offsetParent).map(row => row.cells[0].innerText)");
        Assert.Equal("""["service-3"]""", rows!.ToJsonString());
    }

    [Theory]
    [InlineData(400, true, 1, 1)]
    [InlineData(400, false, 60, 5)]
    [InlineData(1280, false, 5, 2)]
    [InlineData(1280, true, 60, 5)]
    [InlineData(1280, false, 300, 12)]
    public async Task Page_AnySize_FitsTheWindowAndTextFitsItsBox(int width, bool dark, int services, int clusters)
    {
        await using var browser = await Browser.StartAsync();
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
        await using var browser = await Browser.StartAsync();
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

    private static Task<TestServer> StartAsync(TimeSpan deploymentDuration = default, int port = 0)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = deploymentDuration });
        return TestServer.StartAsync(ecs, TimeProvider.System, new ServerOptions { Port = port });
    }
}
