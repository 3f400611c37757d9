using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Fluent;

public sealed class ClusterHandleTests : IDisposable
{
    private readonly TestEcs _test = new();

    private IEcsClient Ecs => _test.Client;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Create_Configured_CreatesTheCluster()
    {
        var cluster = await Ecs.Cluster("prod").Create()
            .WithServiceConnectDefaults("shop")
            .WithContainerInsights()
            .WithTag("team", "a")
            .SendAsync(TestEcs.Token);

        Assert.Equal(("prod", "PROVISIONING"), (cluster.ClusterName, cluster.Status));
        Assert.Equal("a", Assert.Single(await _test.TagsAsync(cluster.ClusterArn!)).Value);
        Assert.EndsWith(":cluster/prod", cluster.ClusterArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cluster_NoName_IsTheDefaultCluster()
    {
        var cluster = Ecs.Cluster();
        await cluster.Create().SendAsync(TestEcs.Token);

        Assert.Equal("default", (await cluster.DescribeAsync(cancellationToken: TestEcs.Token)).ClusterName);
        Assert.Equal("INACTIVE", (await cluster.DeleteAsync(TestEcs.Token)).Status);
        Assert.Equal("{}", _test.Ecs.GetCalls("CreateCluster")[0].Json);
    }

    [Fact]
    public async Task DescribeAsync_Include_ReturnsTheParts()
    {
        await Ecs.Cluster("prod").Create().WithTag("team", "a").SendAsync(TestEcs.Token);

        var cluster = await Ecs.Cluster("prod").DescribeAsync([ClusterField.Tags], TestEcs.Token);

        Assert.Equal("team", Assert.Single(cluster.Tags).Key);
    }

    [Fact]
    public async Task DescribeAsync_ClusterNotFound_ThrowsItsException()
    {
        var error = await Assert.ThrowsAsync<ClusterNotFoundException>(() => Ecs.Cluster("ghost").DescribeAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(("DescribeClusters", "There is no cluster 'ghost'."), (error.Operation, error.ErrorMessage));
        Assert.NotNull(error.RequestId);
        Assert.Equal("MISSING", Assert.Single(Assert.IsType<EcsFailuresException>(error.InnerException).Failures).Reason);
    }

    [Fact]
    public async Task DescribeAsync_OtherFailure_ThrowsIt()
    {
        _test.Ecs.On<DescribeClustersRequest>().RespondWith(
            _ => new DescribeClustersResponse { Failures = [new Failure { Arn = "prod", Reason = "ACCESS_DENIED" }] });

        var error = await Assert.ThrowsAsync<EcsFailuresException>(() => Ecs.Cluster("prod").DescribeAsync(cancellationToken: TestEcs.Token));

        Assert.Equal("ACCESS_DENIED", Assert.Single(error.Failures).Reason);
    }

    [Fact]
    public async Task DescribeAsync_EmptyResponse_ThrowsTransportException()
    {
        _test.Ecs.On<DescribeClustersRequest>().RespondWith(_ => new DescribeClustersResponse());

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => Ecs.Cluster("prod").DescribeAsync(cancellationToken: TestEcs.Token));

        Assert.Equal("DescribeClusters", error.Operation);
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task Lists_SeveralPages_ReturnAllItems()
    {
        _test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
        for (var i = 0; i < 12; i++)
        {
            await _test.CreateServiceAsync(TestEcs.FargateService($"s{i:00}", desiredCount: 1));
        }

        _test.Pass(1);
        var cluster = Ecs.Cluster("prod");

        Assert.Equal(12, await cluster.Services.CountAsync(TestEcs.Token));
        Assert.Equal(12, await cluster.Tasks.CountAsync(TestEcs.Token));
        Assert.Empty(await cluster.ContainerInstances.ToListAsync(TestEcs.Token));
        Assert.Equal(100, Assert.Single(_test.Ecs.GetRequests<ListServicesRequest>()).MaxResults);
    }

    [Fact]
    public async Task RunTask_Overrides_ReachTheTasks()
    {
        _test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());

        var response = await Ecs.Cluster("prod").RunTask("orders")
            .OnFargate(["subnet-1"])
            .WithCount(2)
            .WithStartedBy("job-42")
            .OverrideContainer("app", app => app.WithCommand("migrate"))
            .SendAsync(TestEcs.Token);

        Assert.Equal(2, response.ThrowIfAnyFailed().Tasks.Count);
        Assert.All(response.Tasks, task => Assert.Equal("job-42", task.StartedBy));
        Assert.Equal(["migrate"], Assert.Single(response.Tasks[0].Overrides!.ContainerOverrides!).Command);
    }
}
