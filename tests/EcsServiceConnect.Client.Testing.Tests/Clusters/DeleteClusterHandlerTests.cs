namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeleteClusterHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_EmptyCluster_BecomesInactiveAndStaysDescribable()
    {
        await _test.CreateClusterAsync();

        Assert.Equal("INACTIVE", (await DeleteAsync()).Status);

        var described = await _test.Client.DescribeClustersAsync(new DescribeClustersRequest { Clusters = ["prod"] }, TestEcs.Token);
        Assert.Equal("INACTIVE", Assert.Single(described.Clusters).Status);
        Assert.Empty((await _test.Client.ListClustersAsync(cancellationToken: TestEcs.Token)).ClusterArns);
    }

    [Fact]
    public async Task Handle_DeletedCluster_ReturnsTheSameAgain()
    {
        await _test.CreateClusterAsync();
        await DeleteAsync();

        Assert.Equal("INACTIVE", (await DeleteAsync()).Status);
    }

    [Fact]
    public async Task Handle_DeletedCluster_AcceptsNothingNew()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await DeleteAsync();

        await _test.ThrowsAsync<ClusterNotFoundException>(_ => _test.CreateServiceAsync());
    }

    [Fact]
    public async Task Handle_NameUsedAgain_CreatesAFreshCluster()
    {
        await _test.CreateClusterAsync("prod", "shop");
        await DeleteAsync();

        var fresh = await _test.CreateClusterAsync();

        Assert.Equal("ACTIVE", fresh.Status);
        Assert.Null(fresh.ServiceConnectDefaults);
    }

    [Fact]
    public async Task Handle_Missing_Throws() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => DeleteAsync());

    [Fact]
    public async Task Handle_ActiveService_Throws()
    {
        await _test.CreateSteadyServiceAsync();

        await _test.ThrowsAsync<ClusterContainsServicesException>(_ => DeleteAsync());
    }

    [Fact]
    public async Task Handle_TasksStillStopping_ThrowsUntilTheyAreGone()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        await _test.ThrowsAsync<ClusterContainsTasksException>(_ => DeleteAsync());
        _test.Pass(1);

        Assert.Equal("INACTIVE", (await DeleteAsync()).Status);
    }

    private async Task<Cluster> DeleteAsync() =>
        (await _test.Client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = "prod" }, TestEcs.Token)).Cluster!;
}
