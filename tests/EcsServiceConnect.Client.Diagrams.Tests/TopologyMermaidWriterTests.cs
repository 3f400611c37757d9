using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Diagrams.Tests;

public partial class TopologyMermaidWriterTests
{
    [Fact]
    public void ToMermaid_FewServices_DrawsEachService()
    {
        var orders = TestTopology.Endpoint("orders", "orders", 80) with { UsesTls = true };
        var prices = TestTopology.Endpoint("prices", "prices", 50051, "edge") with { AppProtocol = default };
        var topology = TestTopology.Create(
            TestTopology.Service("orders", "core", orders),
            TestTopology.Service("web"),
            TestTopology.Service("prices", "edge", prices)) with
        {
            StaleTasks = [TestTopology.StaleTasks("web", "core", prices), TestTopology.StaleTasks("orders", "core") with { PossiblyUnreachableEndpoints = [prices] }],
        };

        Assert.Equal(
            """
            flowchart LR
              ns(("shop"))
              subgraph c0["core"]
                s0["orders<br/>1 of 2 running"]
                s1["web<br/>client only, 1 of 2 running"]
                e0(["orders:80<br/>http<br/>TLS"])
                e0 --> s0
              end
              subgraph c1["edge"]
                s2["prices<br/>1 of 2 running"]
                e1(["prices:50051"])
                e1 --> s2
              end
              s1 --> ns
              ns --> e0
              ns --> e1
              s1 -. cannot reach .-> e1
              s0 -. may not reach .-> e1
              style s1 stroke:#c00,stroke-width:2px
              style s0 stroke:#c00,stroke-width:2px

            """.ReplaceLineEndings("\n"),
            topology.ToMermaid());
    }

    [Theory]
    [InlineData("a\"]; click s0 \"https://example.com\"", "a#34;#93;#59; click s0 #34;https://example.com#34;")]
    [InlineData("end\nend", "end#10;end")]
    [InlineData("<b>&#35;</b>", "#60;b#62;#38;#35;35#59;#60;/b#62;")]
    [InlineData("`**x**`%%", "#96;#42;#42;x#42;#42;#96;#37;#37;")]
    [InlineData("Zoë 😀", "Zo#235; #128512;")]
    [InlineData("plain-name_1.shop", "plain-name_1.shop")]
    public void ToMermaid_NameWithSyntax_IsOnlyLabel(string name, string label)
    {
        var topology = TestTopology.Create(TestTopology.Service(name, name, TestTopology.Endpoint(name, name, 80, name)));

        var chart = (topology with { NamespaceName = name }).ToMermaid();

        Assert.Equal(
            [
                "flowchart LR",
                $"ns((\"{label}\"))",
                $"subgraph c0[\"{label}\"]",
                $"s0[\"{label}<br/>1 of 2 running\"]",
                $"e0([\"{label}:80<br/>http\"])",
                "e0 --> s0",
                "end",
                "ns --> e0",
            ],
            chart.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    [Fact]
    public void ToMermaid_MoreServicesThanLimit_SummarizesClustersAndDrawsStaleTasks()
    {
        var prices = TestTopology.Endpoint("prices", "prices", 80, "edge");
        var topology = TestTopology.Create(
            TestTopology.Service("other", "core", TestTopology.Endpoint("other", "other", 80)),
            TestTopology.Service("web"),
            TestTopology.Service("prices", "edge", prices)) with
        {
            StaleTasks = [TestTopology.StaleTasks("web", "core", prices)],
        };

        Assert.Equal(
            """
            flowchart LR
              ns(("shop"))
              subgraph c0["core"]
                n0["2 services<br/>1 endpoint<br/>1 client only"]
                s0["web<br/>client only, 1 of 2 running"]
              end
              subgraph c1["edge"]
                n1["1 service<br/>1 endpoint<br/>0 client only"]
                e0(["prices:80<br/>http"])
              end
              n0 --- ns
              n1 --- ns
              s0 -. cannot reach .-> e0
              style s0 stroke:#c00,stroke-width:2px

            """.ReplaceLineEndings("\n"),
            topology.ToMermaid(maxServices: 2));
    }

    [Fact]
    public void ToMermaid_ThousandStaleServices_StaysReadable()
    {
        var prices = TestTopology.Endpoint("prices", "prices", 80, "edge");
        TopologyService[] services = [.. Enumerable.Range(0, 1000).Select(i => TestTopology.Service($"s{i:000}")), TestTopology.Service("prices", "edge", prices)];
        var topology = TestTopology.Create(services) with { StaleTasks = [.. services.SkipLast(1).Select(service => TestTopology.StaleTasks(service.Name, "core", prices))] };

        var chart = topology.ToMermaid();

        Assert.Equal(20, CannotReach().Count(chart));
        Assert.Contains("more[\"980 further services with stale tasks\"] -.- ns", chart, StringComparison.Ordinal);
        Assert.InRange(chart.Length, 1, 4000);
    }

    [Fact]
    public void ToMermaid_TwoStaleDeploymentsOfOneService_AreOneArrow()
    {
        var prices = TestTopology.Endpoint("prices", "prices", 80);
        var stale = TestTopology.StaleTasks("web", "core", prices);
        var topology = TestTopology.Create(TestTopology.Service("prices", "core", prices), TestTopology.Service("web")) with
        {
            StaleTasks = [stale, stale with { DeploymentId = "ecs-svc/2" }],
        };

        Assert.Equal(1, CannotReach().Count(topology.ToMermaid()));
    }

    [Fact]
    public void ToMermaid_ManyUnreachableEndpoints_DrawsTwentyArrowsAndCountsTheOthers()
    {
        TopologyService[] services = [.. Enumerable.Range(0, 50).Select(i => TestTopology.Service($"s{i}", "core", TestTopology.Endpoint($"s{i}", $"s{i}", 80)))];
        var web = TestTopology.Service("web");
        var topology = TestTopology.Create([.. services, web]) with
        {
            StaleTasks = [TestTopology.StaleTasks("web", "core", [.. services.SelectMany(service => service.Endpoints)])],
        };

        var chart = topology.ToMermaid();

        Assert.Equal(20, CannotReach().Count(chart));
        Assert.Contains("s50 -.-> more_s50[\"30 further endpoints\"]", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void ToMermaid_NegativeLimit_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TestTopology.Create().ToMermaid(-1));

    [GeneratedRegex("cannot reach")]
    private static partial Regex CannotReach();
}
