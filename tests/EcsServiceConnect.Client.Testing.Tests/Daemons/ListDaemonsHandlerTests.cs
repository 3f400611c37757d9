namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListDaemonsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Cluster_ListsItsDaemonsInTheOrderOfCreation()
    {
        var created = await _test.CreateDaemonAsync();
        await _test.Client.CreateDaemonAsync(TestDaemons.Daemon("a-second"), TestEcs.Token);
        await _test.CreateClusterAsync("other");
        await _test.Client.CreateDaemonAsync(TestDaemons.Daemon() with { ClusterArn = "other" }, TestEcs.Token);

        var daemons = await AllAsync(new ListDaemonsRequest { ClusterArn = TestDaemons.Prefix + "cluster/prod", MaxResults = 1 });

        Assert.Equal([TestDaemons.Arn, TestDaemons.Prefix + "daemon/prod/a-second"], daemons.Select(daemon => daemon.DaemonArn));
        Assert.Equal(
            new DaemonSummary
            {
                DaemonArn = TestDaemons.Arn,
                Status = DaemonStatus.Active,
                CreatedAt = created.CreatedAt,
                UpdatedAt = created.CreatedAt,
            },
            daemons[0]);
    }

    [Fact]
    public async Task Handle_Providers_ListsTheDaemonsThatRunOnAny()
    {
        const string Other = TestDaemons.Prefix + "capacity-provider/other";
        await _test.CreateDaemonAsync();
        await _test.Client.CreateDaemonAsync(TestDaemons.Daemon("second") with { CapacityProviderArns = [Other] }, TestEcs.Token);

        Assert.Single(await AllAsync(new ListDaemonsRequest { ClusterArn = "prod", CapacityProviderArns = [Other] }));
        Assert.Equal(
            2, (await AllAsync(new ListDaemonsRequest { ClusterArn = "prod", CapacityProviderArns = [Other, TestDaemons.Provider] })).Count);
    }

    [Fact]
    public async Task Handle_InvalidRequest_Throws()
    {
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => AllAsync(new ListDaemonsRequest()));
        await _test.CreateClusterAsync("default");
        Assert.Empty(await AllAsync(new ListDaemonsRequest()));
        await _test.ThrowsAsync<InvalidParameterException>(_ => AllAsync(new ListDaemonsRequest { CapacityProviderArns = ["managed"] }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => AllAsync(new ListDaemonsRequest { MaxResults = 101 }));
    }

    private async Task<List<DaemonSummary>> AllAsync(ListDaemonsRequest request) =>
        await _test.Client.Paginate(request).ToListAsync(TestEcs.Token);
}
