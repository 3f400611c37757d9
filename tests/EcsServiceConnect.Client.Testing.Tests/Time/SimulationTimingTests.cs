namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class SimulationTimingTests : IDisposable
{
    private static readonly TimeSpan _delay = TimeSpan.FromSeconds(3);

    private readonly TestEcs _test = new(options => options.ConsistencyDelay = _delay);

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Service_JustCreated_IsMissingAndNotListedUntilLater()
    {
        await _test.CreateClusterAsync(defaultNamespace: "shop");
        await _test.RegisterAsync();
        var created = await _test.CreateServiceAsync(TestEcs.FargateService() with { ServiceConnectConfiguration = TestEcs.Expose() });
        _test.Clock.Advance(_delay - TimeSpan.FromTicks(1));

        var missing = Assert.Single((await DescribeAsync("orders")).Failures);
        Assert.Equal((created.ServiceArn, "MISSING"), (missing.Arn, missing.Reason));
        Assert.Empty(await ListAsync());
        Assert.Empty(await ListByNamespaceAsync());
        Assert.Equal("orders", _test.Ecs.Snapshot().GetCluster("prod").GetService("orders").ServiceName);

        _test.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(created.ServiceArn, Assert.Single((await DescribeAsync("orders")).Services).ServiceArn);
        Assert.Equal([created.ServiceArn!], await ListAsync());
        Assert.Equal([created.ServiceArn!], await ListByNamespaceAsync());
    }

    [Fact]
    public async Task Task_JustStarted_IsMissingAndNotListedUntilLater()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var task = (await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token)).Tasks[0].TaskArn!;

        var response = await _test.Client.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "prod", Tasks = [task] }, TestEcs.Token);
        Assert.Equal((task, "MISSING"), (Assert.Single(response.Failures).Arn, response.Failures[0].Reason));
        Assert.Empty(await _test.TasksAsync());

        _test.Clock.Advance(_delay);
        Assert.Equal(task, Assert.Single(await _test.TasksAsync()).TaskArn);
    }

    [Fact]
    public async Task Change_OfWhatIsSeen_IsSeenAtOnce()
    {
        _test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition(), TestEcs.FargateService());
        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 5 }, TestEcs.Token);

        Assert.Equal(5, (await _test.DescribeServiceAsync()).DesiredCount);
        Assert.Equal(2, (await _test.TasksAsync()).Count);
        _test.Clock.Advance(_delay);
        Assert.Equal(5, (await _test.TasksAsync()).Count);
    }

    private Task<DescribeServicesResponse> DescribeAsync(string name) =>
        _test.Client.DescribeServicesAsync(new DescribeServicesRequest { Cluster = "prod", Services = [name] }, TestEcs.Token);

    private async Task<IReadOnlyList<string>> ListAsync() =>
        (await _test.Client.ListServicesAsync(new ListServicesRequest { Cluster = "prod" }, TestEcs.Token)).ServiceArns;

    private async Task<IReadOnlyList<string>> ListByNamespaceAsync() => (await _test.Client.ListServicesByNamespaceAsync(
        new ListServicesByNamespaceRequest { Namespace = "shop" }, TestEcs.Token)).ServiceArns;
}
