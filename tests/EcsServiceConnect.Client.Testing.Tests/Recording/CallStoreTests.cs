namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CallStoreTests : IDisposable
{
    private readonly TestEcs _test = new();

    private InMemoryEcs Ecs => _test.Ecs;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task All_MoreThanMaximum_DropsTheOldest()
    {
        using var test = new TestEcs(options => options.MaxRecordedCalls = 3);
        for (var i = 0; i < 5; i++)
        {
            await test.CreateClusterAsync($"c{i}");
        }

        Assert.Equal(["c2", "c3", "c4"], test.Ecs.GetRequests<CreateClusterRequest>().Select(request => request.ClusterName));
    }

    [Fact]
    public async Task All_LargeBodies_KeepsAtMost64Megabytes()
    {
        var body = new byte[InMemoryEcs.MaxRequestBytes];
        for (var i = 0; i < 70; i++)
        {
            await Ecs.SendAsync("ListClusters", body);
        }

        Assert.Equal(64, Ecs.Calls.Count);
        await Ecs.SendAsync("ListClusters", "{}");
        Assert.Equal(64, Ecs.Calls.Count);
    }

    [Fact]
    public async Task All_MaximumZero_IsEmpty()
    {
        using var test = new TestEcs(options => options.MaxRecordedCalls = 0);
        await test.CreateClusterAsync();

        Assert.Empty(test.Ecs.Calls);
    }

    [Fact]
    public async Task Clear_SomeCalls_RemovesThem()
    {
        await _test.CreateClusterAsync("a");
        var before = Ecs.Calls;
        Ecs.ClearCalls();
        await _test.CreateClusterAsync("b");

        Assert.Single(before);
        Assert.Equal("b", Assert.Single(Ecs.GetRequests<CreateClusterRequest>()).ClusterName);
    }
}
