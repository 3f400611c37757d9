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
            TestTopology.Service("orders", "core", orders),
            TestTopology.Service("web"),
            TestTopology.Service("dark", "edge", unknown) with { RolloutState = default, Status = null },
            TestTopology.Service("prices-of-everything-that-the-shop-has", "edge", prices)) with
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

            service                                | cluster | endpoint      | container port | protocol | since                          | state
            ---------------------------------------+---------+---------------+----------------+----------+--------------------------------+------------------------------------
            orders                                 | core    | orders:80     | 8080           | http     | 2026-11-25 08:00:00Z           | ACTIVE, IN_PROGRESS, 1 of 2 running
            web                                    | core    | (client only) |                |          |                                | ACTIVE, IN_PROGRESS, 1 of 2 running
            dark                                   | edge    | dark          | ?              | ?        | ?                              | ?, 1 of 2 running
            prices-of-everything-that-the-shop-has | edge    | prices:50051  | 8080           | tcp, TLS | 2026-11-25 08:00:00Z or before | ACTIVE, IN_PROGRESS, 1 of 2 running

            Warning: core/web: tasks of the deployment of 2026-11-25 07:00:00Z (1 running) cannot reach prices:50051. Deploy the service again to change that.
            Warning: core/orders: tasks of the deployment of 2026-11-25 07:00:00Z (1 running) may not reach dark. Deploy the service again to change that.
            Warning: edge/dark: tasks of the deployment of 2026-11-25 07:00:00Z (1 running) cannot reach orders:80 and may not reach prices:50051. Deploy the service again to change that.

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

        Assert.Contains(" e8:80, e9:80 and 4990 more. Deploy", topology.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToTable_NoServices_IsOneLine() =>
        Assert.Equal("0 services of 0 clusters in the namespace shop at 2026-11-25 10:00:00Z.\n", TestTopology.Create().ToTable());
}
