using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.LocalServer.Page;

namespace EcsServiceConnect.LocalServer.Tests.Page;

public class InProcessClientTests
{
    private readonly InMemoryEcs _ecs = new(new InMemoryEcsOptions
    {
        RateLimits = [new EcsRateLimit { Operations = ["ListClusters"], BurstCapacity = 1, RequestsPerSecond = 0.001 }],
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_Read_TakesNothingFromOtherClients()
    {
        _ecs.Seed(new CreateClusterRequest { ClusterName = "prod" });
        var fault = _ecs.On("ListClusters").Fail(new ServerException("Broken."));
        var page = new InProcessClient(_ecs);

        Assert.Single(await page.Paginate(new ListClustersRequest()).ToListAsync(Token));
        Assert.Single(await page.Paginate(new ListClustersRequest()).ToListAsync(Token));

        Assert.Equal(0, fault.AppliedCount);
        Assert.Empty(_ecs.Calls);
        fault.Remove();
        using var client = _ecs.CreateClient();
        Assert.Single((await client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Fact]
    public async Task SendAsync_Error_IsThatOfTheTask()
    {
        var call = new InProcessClient(_ecs).ListServicesAsync(new ListServicesRequest { Cluster = "none" }, Token);

        await Assert.ThrowsAsync<ClusterNotFoundException>(() => call);
    }

    [Fact]
    public async Task SendAsync_Canceled_Throws() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => new InProcessClient(_ecs).ListClustersAsync(cancellationToken: new CancellationToken(canceled: true)));
}
