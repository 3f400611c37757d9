namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UpdateClusterHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_OneMember_LeavesTheOthers()
    {
        var before = await _test.CreateClusterAsync("prod", "shop");

        var after = await UpdateAsync(new UpdateClusterRequest
        {
            Cluster = "prod",
            Configuration = new ClusterConfiguration { ManagedStorageConfiguration = new ManagedStorageConfiguration { KmsKeyId = "key" } },
        });

        Assert.Equal("key", after.Configuration!.ManagedStorageConfiguration!.KmsKeyId);
        Assert.Equal(before.ServiceConnectDefaults, after.ServiceConnectDefaults);
    }

    [Fact]
    public async Task Handle_EmptyNamespace_TakesTheDefaultAwayAndKeepsTheNamespace()
    {
        var arn = (await _test.CreateClusterAsync("prod", "shop")).ServiceConnectDefaults!.Namespace;

        var after = await UpdateAsync(new UpdateClusterRequest { Cluster = "prod", ServiceConnectDefaults = new() { Namespace = "" } });

        Assert.Null(after.ServiceConnectDefaults);
        Assert.Equal(arn, (await _test.CreateClusterAsync("other", "shop")).ServiceConnectDefaults!.Namespace);
    }

    [Fact]
    public async Task Handle_OtherNamespace_BecomesTheDefault()
    {
        var before = await _test.CreateClusterAsync("prod", "shop");

        var after = await UpdateAsync(
            new UpdateClusterRequest { Cluster = "prod", ServiceConnectDefaults = new() { Namespace = "market" } });

        Assert.NotEqual(before.ServiceConnectDefaults, after.ServiceConnectDefaults);
    }

    [Fact]
    public async Task Handle_Missing_Throws() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => UpdateAsync(new UpdateClusterRequest { Cluster = "nope" }));

    private async Task<Cluster> UpdateAsync(UpdateClusterRequest request) =>
        (await _test.Client.UpdateClusterAsync(request, TestEcs.Token)).Cluster!;
}
