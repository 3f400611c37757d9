using System.Globalization;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology.Drawing;

public class TopologySvgWriterTests
{
    public static TheoryData<int, int> Sizes => new()
    {
        { 0, 1 }, { 1, 1 }, { 2, 2 }, { 5, 2 }, { 12, 1 }, { 60, 5 }, { 250, 3 }, { 1000, 1 }, { 1000, 12 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ToSvg_AnySize_ShowsEveryServiceAndEndpointOnce(int services, int clusters)
    {
        var topology = Many(services, clusters);

        var map = new ParsedDiagram(topology);

        Assert.Equal(topology.Services.Select(static service => service.Name).Order(), map.Texts("m-name").Order());
        Assert.Equal(topology.Endpoints.Select(static endpoint => endpoint.ToString()).Order(), map.Texts("m-label").Order());
        Assert.Equal(topology.Clusters, map.Texts("m-head").Distinct().Order());
        Assert.Equal(topology.Services.Count, map.Cards.Count);
        Assert.Equal(topology.Endpoints.Count, map.Pills.Count);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ToSvg_AnySize_BoxesDoNotOverlap(int services, int clusters)
    {
        var map = new ParsedDiagram(Many(services, clusters));

        AssertApart(map.Clusters);
        AssertApart(map.Cards);
        AssertApart(map.Pills);
        var paper = new ParsedDiagram.Box(0, 0, map.Width, map.Height);
        Assert.All(map.Clusters, cluster => Assert.True(paper.Holds(cluster)));
        Assert.All(map.Cards, card => Assert.Single(map.Clusters, cluster => cluster.Holds(card)));
        Assert.All(map.Pills, pill => Assert.Single(map.Cards, card => card.Holds(pill)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ToSvg_AnySize_HasOneLinePerCallerAndEndpoint(int services, int clusters)
    {
        var topology = Many(services, clusters);

        var map = new ParsedDiagram(topology);

        var legend = topology.Endpoints.Count > 0 ? 1 : 0;
        Assert.Equal(topology.Endpoints.Count + legend, map.Lines("m-serve"));
        Assert.Equal(topology.Services.Count <= 1 ? 0 : topology.Services.Count + legend, map.Lines("m-call"));
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1000, 12)]
    public void ToSvg_ThousandServices_StaysInBounds(int services, int clusters)
    {
        var map = new ParsedDiagram(Many(services, clusters));

        Assert.InRange(map.Text.Length, 500_000, 1_500_000);
        Assert.InRange(map.Width, 1_500, 5_000);
        Assert.InRange(map.Height, 3_000, 12_000);
    }

    [Fact]
    public void ToSvg_EveryTaskStale_StaysInBounds()
    {
        var topology = Many(1000, 12);
        topology = topology with
        {
            StaleTasks = [.. topology.Services.Select(service => TestTopology.Blind(service.Name, service.Cluster, [.. topology.Endpoints]))],
        };

        var map = new ParsedDiagram(topology);

        Assert.InRange(map.Text.Length, 500_000, 3_000_000);
        Assert.Equal(1001, map.Lines("m-cross"));
        Assert.Contains("1000 services cannot reach every endpoint until deployed again", map.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSvg_AnyCulture_ReturnsTheSameText()
    {
        var before = CultureInfo.CurrentCulture;
        var here = Many(60, 5).ToSvg();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-EG") { NumberFormat = { NegativeSign = "~" } };
            Assert.Equal(here, Many(60, 5).ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror='alert(1)'>")]
    [InlineData("a&b &lt; \u0001")]
    [InlineData("</style></title></svg>]]>--><!--")]
    public void ToSvg_HostileNames_AreOnlyText(string name)
    {
        var endpoint = TestTopology.Endpoint(name, name, 80, name);
        var topology = TestTopology.Of(TestTopology.Service(name, name, endpoint), TestTopology.Service("web", name)) with
        {
            Namespace = name,
            StaleTasks = [TestTopology.Blind("web", name, endpoint)],
            Failures = [new Models.Failure { Arn = name, Reason = name, Detail = name }],
        };
        var harmless = TestTopology.Of(
            TestTopology.Service("x", "c", TestTopology.Endpoint("x", "x", 80, "c")), TestTopology.Service("web", "c"));

        var map = new ParsedDiagram(topology);

        Assert.Subset(
            new ParsedDiagram(harmless).Root.DescendantsAndSelf().Select(static element => element.Name.LocalName).ToHashSet(),
            map.Root.DescendantsAndSelf().Select(static element => element.Name.LocalName).ToHashSet());
        var clean = name.Replace('\u0001', '\ufffd');
        Assert.Contains(map.Titles, title => title.Contains(clean, StringComparison.Ordinal));
        Assert.Equal(2, map.Text.Split("<style>").Length);
    }

    [Fact]
    public void ToSvg_AnyTopology_IsSelfContainedAndAccessible()
    {
        var map = new ParsedDiagram(TestTopology.Of(TestTopology.Service("orders", "core", TestTopology.Endpoint("orders", "orders", 80))));

        Assert.DoesNotContain("href", map.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", map.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", map.Text, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", map.Text, StringComparison.Ordinal);
        Assert.Equal("img", map.Root.Attribute("role")!.Value);
        Assert.Equal("Map of the namespace shop", map.Titles[0]);
        Assert.Equal("1 service in 1 cluster, 1 endpoint, 0 client only.", map.Description);
    }

    [Fact]
    public void ToSvg_LongNames_AreShortenedWithTooltips()
    {
        var name = new string('w', 254) + "z";
        var map = new ParsedDiagram(TestTopology.Of(TestTopology.Service(name, name, TestTopology.Endpoint(name, name, 80, name))) with { Namespace = name });

        foreach (var kind in new[] { "m-title", "m-hub", "m-head", "m-name", "m-label" })
        {
            var text = Assert.Single(map.Texts(kind));
            Assert.InRange(text.Length, 5, 40);
            Assert.Contains('\u2026', text);
        }

        Assert.Equal(4, map.Titles.Count(title => title.EndsWith(name, StringComparison.Ordinal)));
        Assert.Contains(map.Titles, title => title.StartsWith($"{name}:80, of {name}/{name}, http, container port 8080, since", StringComparison.Ordinal));
    }

    [Fact]
    public void ToSvg_FewStaleTasks_HaveEdgesToUnreachableEndpoints()
    {
        var (prices, stock) = (TestTopology.Endpoint("prices", "prices", 80), TestTopology.Endpoint("stock", "stock", 81));
        var topology = TestTopology.Of(
            TestTopology.Service("prices", "core", prices), TestTopology.Service("stock", "core", stock), TestTopology.Service("web")) with
        {
            StaleTasks =
            [
                TestTopology.Blind("prices", "core", stock),
                TestTopology.Blind("web", "core") with { UnreachableEndpoints = [prices], PossiblyUnreachableEndpoints = [stock] },
            ],
        };

        var map = new ParsedDiagram(topology);

        Assert.Equal(["1 task cannot reach stock:81", "1 task cannot reach prices:80"], map.Texts("t-cannot").Skip(1));
        Assert.Equal(["1 task may not reach stock:81"], map.Texts("t-perhaps"));
        Assert.Equal(3 + 2, map.Lines("m-cross"));
        Assert.Contains("2 services cannot reach every endpoint until deployed again", map.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSvg_CallerWithoutReachableEndpoint_HasNoLine()
    {
        var prices = TestTopology.Endpoint("prices", "prices", 80);
        var map = new ParsedDiagram(TestTopology.Of(
            TestTopology.Service("prices", "core", prices), TestTopology.Service("web"), TestTopology.Service("old") with { Status = "DRAINING" }) with
        {
            StaleTasks = [TestTopology.Blind("web", "core", prices)],
        });

        Assert.Equal(0, map.Lines("m-call"));
        Assert.Contains("draining", map.Texts("t-plain"));
    }

    private static void AssertApart(IReadOnlyList<ParsedDiagram.Box> boxes)
    {
        var byTop = boxes.OrderBy(static box => box.Y).ToList();
        for (var i = 0; i < byTop.Count; i++)
        {
            for (var j = i + 1; j < byTop.Count && byTop[j].Y < byTop[i].Y + byTop[i].Height; j++)
            {
                Assert.False(byTop[i].Meets(byTop[j]), $"{byTop[i]} and {byTop[j]} overlap.");
            }
        }
    }

    /// <summary>Services of all kinds, spread unevenly over clusters.</summary>
    private static NamespaceTopology Many(int services, int clusters) => TestTopology.Of(
    [
        .. Enumerable.Range(0, services)
            .Select(i =>
            {
                var (name, cluster) = ($"service-{i}", $"cluster-{i * i % 7919 % clusters:00}");
                var endpoints = Enumerable.Range(0, i % 4).Select(port => TestTopology.Endpoint(name, $"{name}-{port}", 80 + port, cluster));
                return TestTopology.Service(name, cluster, i == 0 ? [TestTopology.Endpoint(name, name, 80, cluster)] : [.. endpoints]);
            })
            .OrderBy(static service => service.Cluster, StringComparer.Ordinal)
            .ThenBy(static service => service.Name, StringComparer.Ordinal),
    ]);
}
