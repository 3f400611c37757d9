namespace EcsServiceConnect.Client.Diagrams.Tests;

public class TopologyTableWriterTests
{
    [Fact]
    public void ToTable_AllKindsOfRows_AreAlignedAndComplete()
    {
        var orders = TestTopology.Endpoint("orders", "orders", 80);
        var prices = TestTopology.Endpoint("prices-of-everything-that-the-shop-has", "prices", 50051, "edge") with
        {
            AppProtocol = default,
            UsesTls = true,
            IsCreatedAtExact = false,
        };
        var unknown = new TopologyEndpoint { ServiceName = "dark", ClusterName = "edge", DiscoveryName = "dark" };
        var topology = TestTopology.Create(
            TestTopology.Service("orders", "core", orders with { CreatedAt = TestTopology.Morning.AddDays(-1) }),
            TestTopology.Service("web") with { RolloutState = DeploymentRolloutState.Completed },
            TestTopology.Service("dark", "edge", unknown) with { RolloutState = default, Status = null },
            TestTopology.Service("prices-of-everything-that-the-shop-has", "edge", prices) with { Status = "DRAINING" }) with
        {
            StaleTasks =
            [
                TestTopology.StaleTasks("web", "core", prices),
                TestTopology.StaleTasks("orders", "core") with { PossiblyUnreachableEndpoints = [unknown] },
                TestTopology.StaleTasks("dark", "edge", orders) with { PossiblyUnreachableEndpoints = [prices] },
            ],
            Failures =
            [
                new Failure { Arn = "arn:one", Reason = "MISSING" },
                new Failure { Arn = "arn:two", Reason = "AccessDeniedException", Detail = "Not\nyou, Zoë." },
            ],
        };

        Assert.Equal(
            """
            4 services of 2 clusters in the namespace shop at 2026-11-25 10:00:00Z.

            service                                | cluster | endpoint      | container     | since                | running
            ---------------------------------------+---------+---------------+---------------+----------------------+------------------------------
            orders                                 | core    | orders:80     | 8080/http     | 2026-11-24 08:00:00Z | 1 of 2, IN_PROGRESS
            web                                    | core    | (client only) |               |                      | 1 of 2
            dark                                   | edge    | dark          | ?             | ?                    | 1 of 2, ?
            prices-of-everything-that-the-shop-has | edge    | prices:50051  | 8080/tcp, TLS | by 08:00:00Z         | 1 of 2, DRAINING, IN_PROGRESS

            Warning: core/web: tasks of the deployment of 2026-11-25 07:00:00Z (1 running) cannot reach prices:50051.
            Warning: core/orders: tasks of the deployment of 2026-11-25 07:00:00Z (1 running) may not reach dark.
            Warning: edge/dark: tasks of the deployment of 2026-11-25 07:00:00Z (1 running) cannot reach orders:80 and may not reach prices:50051.
            A task reaches only the endpoints that existed when its service was last deployed. Deploy a service again if it needs a newer one.

            Not read: arn:one: MISSING
            Not read: arn:two: AccessDeniedException, Not\u000ayou, Zo\u00eb.

            """.ReplaceLineEndings("\n"),
            topology.ToTable());
    }

    [Fact]
    public void ToTable_ManyUnreachableEndpoints_NamesTenAndCountsTheOthers()
    {
        TopologyEndpoint[] endpoints = [.. Enumerable.Range(0, 5000).Select(i => TestTopology.Endpoint("orders", $"e{i}", 80))];
        var topology = TestTopology.Create(TestTopology.Service("orders", "core", endpoints), TestTopology.Service("web")) with
        {
            StaleTasks = [TestTopology.StaleTasks("web", "core", endpoints)],
        };

        Assert.Contains(" e8:80, e9:80 and 4990 more.\n", topology.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToTable_NoServices_IsOneLine() =>
        Assert.Equal("0 services of 0 clusters in the namespace shop at 2026-11-25 10:00:00Z.\n", TestTopology.Create().ToTable());

    [Fact]
    public void ToTable_MaxWidth_BreaksCellsAndSentences()
    {
        var topology = TestTopology.Create(
            TestTopology.Service("orders", "core", TestTopology.Endpoint("orders", "a-name-that-is-longer-than-most", 80)) with
            {
                RolloutState = DeploymentRolloutState.Completed,
            },
            TestTopology.Service("web")) with
        {
            StaleTasks = [TestTopology.StaleTasks("web", "core", TestTopology.Endpoint("orders", "a-name-that-is-longer-than-most", 80))],
        };

        Assert.Equal(
            """
            2 services of 1 cluster in the namespace shop at 2026-11-25 10:00:00Z.

            service | cluster | endpoint        | container | since     | running
            --------+---------+-----------------+-----------+-----------+-----------------
            orders  | core    | a-name-that-is- | 8080/http | 08:00:00Z | 1 of 2
                    |         | longer-than-mos |           |           |
                    |         | t:80            |           |           |
            web     | core    | (client only)   |           |           | 1 of 2, IN_PROGR
                    |         |                 |           |           | ESS

            Warning: core/web: tasks of the deployment of 2026-11-25 07:00:00Z (1 running)
              cannot reach a-name-that-is-longer-than-most:80.
            A task reaches only the endpoints that existed when its service was last
              deployed. Deploy a service again if it needs a newer one.

            """.ReplaceLineEndings("\n"),
            topology.ToTable(maxWidth: 78));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void ToTable_MaxWidth_IsKept(int width)
    {
        TopologyService[] services =
        [
            .. Enumerable.Range(0, 30).Select(i => new string('n', i * 8)).Select(name =>
                TestTopology.Service($"s{name}", $"c{name}", TestTopology.Endpoint($"s{name}", $"e{name}", 80))),
        ];

        Assert.All(TestTopology.Create(services).ToTable(width).Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void ToTable_NoWidth_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => TestTopology.Create().ToTable(0));
}
