using System.Globalization;

namespace EcsServiceConnect.Client.Diagrams.Tests.Svg;

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
        var topology = CreateLarge(services, clusters);

        var diagram = new ParsedDiagram(topology);

        Assert.Equal(topology.Services.Select(static service => service.Name).Order(), diagram.GetTexts("m-name").Order());
        Assert.Equal(topology.Endpoints.Select(static endpoint => endpoint.ToString()).Order(), diagram.GetTexts("m-label").Order());
        Assert.Equal(topology.ClusterNames, diagram.GetTexts("m-head").Distinct().Order());
        Assert.Equal(topology.Services.Count, diagram.Nodes.Count);
        Assert.Equal(topology.Endpoints.Count, diagram.Badges.Count);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ToSvg_AnySize_BoxesDoNotOverlap(int services, int clusters)
    {
        var diagram = new ParsedDiagram(CreateLarge(services, clusters));

        AssertDisjoint(diagram.Clusters);
        AssertDisjoint(diagram.Nodes);
        AssertDisjoint(diagram.Badges);
        var canvas = new ParsedDiagram.Box(0, 0, diagram.Width, diagram.Height);
        Assert.All(diagram.Clusters, cluster => Assert.True(canvas.Contains(cluster)));
        Assert.All(diagram.Nodes, node => Assert.Single(diagram.Clusters, cluster => cluster.Contains(node)));
        Assert.All(diagram.Badges, badge => Assert.Single(diagram.Nodes, node => node.Contains(badge)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ToSvg_AnySize_HasOneLinePerCallerAndEndpoint(int services, int clusters)
    {
        var topology = CreateLarge(services, clusters);

        var diagram = new ParsedDiagram(topology);

        var legend = topology.Endpoints.Count > 0 ? 1 : 0;
        Assert.Equal(topology.Endpoints.Count + legend, diagram.CountLines("m-serve"));
        Assert.Equal(topology.Services.Count <= 1 ? 0 : topology.Services.Count + legend, diagram.CountLines("m-call"));
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1000, 12)]
    public void ToSvg_ThousandServices_StaysInBounds(int services, int clusters)
    {
        var diagram = new ParsedDiagram(CreateLarge(services, clusters));

        Assert.InRange(diagram.Text.Length, 500_000, 1_500_000);
        Assert.InRange(diagram.Width, 1_500, 5_000);
        Assert.InRange(diagram.Height, 3_000, 12_000);
    }

    [Fact]
    public void ToSvg_EveryTaskStale_StaysInBounds()
    {
        var topology = CreateLarge(1000, 12);
        topology = topology with
        {
            StaleTasks = [.. topology.Services.Select(service => TestTopology.StaleTasks(service.Name, service.ClusterName, [.. topology.Endpoints]))],
        };

        var diagram = new ParsedDiagram(topology);

        Assert.InRange(diagram.Text.Length, 500_000, 3_000_000);
        Assert.Equal(1001, diagram.CountLines("m-cross"));
        Assert.Contains("1000 services cannot reach every endpoint until deployed again", diagram.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSvg_AnyCulture_ReturnsTheSameText()
    {
        var before = CultureInfo.CurrentCulture;
        var here = CreateLarge(60, 5).ToSvg();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-EG") { NumberFormat = { NegativeSign = "~" } };
            Assert.Equal(here, CreateLarge(60, 5).ToSvg());
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
        var topology = TestTopology.Create(TestTopology.Service(name, name, endpoint), TestTopology.Service("web", name)) with
        {
            NamespaceName = name,
            StaleTasks = [TestTopology.StaleTasks("web", name, endpoint)],
            Failures = [new Failure { Arn = name, Reason = name, Detail = name }],
        };
        var harmless = TestTopology.Create(
            TestTopology.Service("x", "c", TestTopology.Endpoint("x", "x", 80, "c")), TestTopology.Service("web", "c"));

        var diagram = new ParsedDiagram(topology);

        Assert.Subset(
            new ParsedDiagram(harmless).Root.DescendantsAndSelf().Select(static element => element.Name.LocalName).ToHashSet(),
            diagram.Root.DescendantsAndSelf().Select(static element => element.Name.LocalName).ToHashSet());
        var clean = name.Replace('\u0001', '\ufffd');
        Assert.Contains(diagram.Tooltips, title => title.Contains(clean, StringComparison.Ordinal));
        Assert.Equal(2, diagram.Text.Split("<style>").Length);
    }

    [Fact]
    public void ToSvg_AnyTopology_IsSelfContainedAndAccessible()
    {
        var diagram = new ParsedDiagram(TestTopology.Create(TestTopology.Service("orders", "core", TestTopology.Endpoint("orders", "orders", 80))));

        Assert.DoesNotContain("href", diagram.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", diagram.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", diagram.Text, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", diagram.Text, StringComparison.Ordinal);
        Assert.Equal("img", diagram.Root.Attribute("role")!.Value);
        Assert.Equal("Map of the namespace shop", diagram.Tooltips[0]);
        Assert.Equal("1 service in 1 cluster, 1 endpoint, 0 client only.", diagram.Description);
    }

    [Fact]
    public void ToSvg_LongNames_AreShortenedWithTooltips()
    {
        var name = new string('w', 254) + "z";
        var diagram = new ParsedDiagram(TestTopology.Create(TestTopology.Service(name, name, TestTopology.Endpoint(name, name, 80, name))) with { NamespaceName = name });

        foreach (var kind in new[] { "m-title", "m-hub", "m-head", "m-name", "m-label" })
        {
            var text = Assert.Single(diagram.GetTexts(kind));
            Assert.InRange(text.Length, 5, 40);
            Assert.Contains('\u2026', text);
        }

        Assert.Equal(4, diagram.Tooltips.Count(title => title.EndsWith(name, StringComparison.Ordinal)));
        Assert.Contains(diagram.Tooltips, title => title.StartsWith($"{name}:80, of {name}/{name}, http, container port 8080, since", StringComparison.Ordinal));
    }

    [Fact]
    public void ToSvg_FewStaleTasks_HaveEdgesToUnreachableEndpoints()
    {
        var (prices, stock) = (TestTopology.Endpoint("prices", "prices", 80), TestTopology.Endpoint("stock", "stock", 81));
        var topology = TestTopology.Create(
            TestTopology.Service("prices", "core", prices), TestTopology.Service("stock", "core", stock), TestTopology.Service("web")) with
        {
            StaleTasks =
            [
                TestTopology.StaleTasks("prices", "core", stock),
                TestTopology.StaleTasks("web", "core") with { UnreachableEndpoints = [prices], PossiblyUnreachableEndpoints = [stock] },
            ],
        };

        var diagram = new ParsedDiagram(topology);

        Assert.Equal(["1 task cannot reach stock:81", "1 task cannot reach prices:80"], diagram.GetTexts("t-unreachable").Skip(1));
        Assert.Equal(["1 task may not reach stock:81"], diagram.GetTexts("t-possibly"));
        Assert.Equal(3 + 2, diagram.CountLines("m-cross"));
        Assert.Contains("2 services cannot reach every endpoint until deployed again", diagram.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSvg_CallerWithoutReachableEndpoint_HasNoLine()
    {
        var prices = TestTopology.Endpoint("prices", "prices", 80);
        var diagram = new ParsedDiagram(TestTopology.Create(
            TestTopology.Service("prices", "core", prices), TestTopology.Service("web"), TestTopology.Service("old") with { Status = "DRAINING" }) with
        {
            StaleTasks = [TestTopology.StaleTasks("web", "core", prices)],
        });

        Assert.Equal(0, diagram.CountLines("m-call"));
        Assert.Contains("draining", diagram.GetTexts("t-plain"));
    }

    private static void AssertDisjoint(IReadOnlyList<ParsedDiagram.Box> boxes)
    {
        var byTop = boxes.OrderBy(static box => box.Y).ToList();
        for (var i = 0; i < byTop.Count; i++)
        {
            for (var j = i + 1; j < byTop.Count && byTop[j].Y < byTop[i].Y + byTop[i].Height; j++)
            {
                Assert.False(byTop[i].Overlaps(byTop[j]), $"{byTop[i]} and {byTop[j]} overlap.");
            }
        }
    }

    /// <summary>Creates services of all kinds, spread unevenly over clusters.</summary>
    private static NamespaceTopology CreateLarge(int services, int clusters) => TestTopology.Create(
    [
        .. Enumerable.Range(0, services)
            .Select(i =>
            {
                var (name, cluster) = ($"service-{i}", $"cluster-{i * i % 7919 % clusters:00}");
                var endpoints = Enumerable.Range(0, i % 4).Select(port => TestTopology.Endpoint(name, $"{name}-{port}", 80 + port, cluster));
                return TestTopology.Service(name, cluster, i == 0 ? [TestTopology.Endpoint(name, name, 80, cluster)] : [.. endpoints]);
            })
            .OrderBy(static service => service.ClusterName, StringComparer.Ordinal)
            .ThenBy(static service => service.Name, StringComparer.Ordinal),
    ]);
}
