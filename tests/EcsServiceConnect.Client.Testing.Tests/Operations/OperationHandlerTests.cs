using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class OperationHandlerTests : IDisposable
{
    private static readonly CreateClusterRequest _cluster = new()
    {
        ClusterName = "prod",
        ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
    };

    private readonly TestEcs _test = new();

    private InMemoryEcs Ecs => _test.Ecs;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Seed_Service_IsSteadyAtOnce()
    {
        Ecs.Seed(_cluster, TestEcs.Definition(), TestEcs.FargateService(desiredCount: 3));

        var service = await _test.DescribeServiceAsync();
        Assert.Equal((3, 0), (service.RunningCount, service.PendingCount));
        var deployment = Assert.Single(service.Deployments);
        Assert.Equal(DeploymentRolloutState.Completed, deployment.RolloutState);
        Assert.Contains("steady state", service.Events[0].Message, StringComparison.Ordinal);
        Assert.All(await _test.TasksAsync(), task => Assert.Equal(("RUNNING", _test.Clock.GetUtcNow()), (task.LastStatus, task.StartedAt)));
    }

    [Fact]
    public async Task Seed_Afterwards_ThingsTakeTheirTimeAgain()
    {
        Ecs.Seed(_cluster, TestEcs.Definition(), TestEcs.FargateService(desiredCount: 1));
        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 2 }, TestEcs.Token);

        Assert.Equal(1, (await _test.DescribeServiceAsync()).RunningCount);
        _test.Pass(1);
        Assert.Equal(2, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task Seed_WhileSomethingIsInProgress_DoesNotHurryIt()
    {
        Ecs.Seed(_cluster, TestEcs.Definition());
        await _test.CreateServiceAsync();
        _test.Pass(0.1);
        Ecs.Seed(TestEcs.FargateService("web"));

        Assert.Equal((0, 2), (Running("orders"), Running("web")));
    }

    [Fact]
    public void Seed_OneRequest_ReturnsItsResponse()
    {
        Ecs.Seed(_cluster);
        Ecs.Seed(TestEcs.Definition());

        var task = Assert.Single(Ecs.Seed(TestEcs.FargateTask()).Tasks);

        Assert.Equal("RUNNING", Assert.Single(Ecs.Snapshot().GetCluster("prod").Tasks, found => found.TaskArn == task.TaskArn).LastStatus);
    }

    [Fact]
    public void Seed_Update_HasItsEffectAtOnce()
    {
        Ecs.Seed(_cluster, TestEcs.Definition(), TestEcs.FargateService(desiredCount: 4));
        Ecs.Seed(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 1, ForceNewDeployment = true });

        Assert.Single(Ecs.Snapshot().GetCluster("prod").GetService("orders").Deployments);
        Assert.Equal(1, Running("orders"));
    }

    [Fact]
    public void Seed_Rejected_ThrowsAsACall()
    {
        var error = Assert.Throws<ClusterNotFoundException>(
            () => Ecs.Seed(_cluster with { ClusterName = "other" }, TestEcs.FargateService()));

        Assert.Equal("Cluster not found.", error.ErrorMessage);
        Assert.Single(Ecs.Snapshot().Clusters);
        Ecs.Seed(_cluster, TestEcs.Definition(), TestEcs.FargateService());
    }

    [Fact]
    public void Seed_NoCall_MeetsNoFaultAndIsNotRecorded()
    {
        Ecs.OnAny().Throttle(InMemoryEcs.Unlimited);
        Ecs.OnTask().FailToStart("no", InMemoryEcs.Unlimited);
        Ecs.Seed(_cluster, TestEcs.Definition(), TestEcs.FargateService());

        Assert.Equal(2, Running("orders"));
        Assert.Empty(Ecs.Calls);
    }

    [Fact]
    public void Seed_ListChangedAfterwards_StateStays()
    {
        List<Tag> tags = [new Tag { Key = "team", Value = "shop" }];
        Ecs.Seed(_cluster with { Tags = tags });
        tags.Clear();

        Assert.Single(Ecs.Snapshot().GetCluster("prod").Cluster.Tags);
    }

    [Fact]
    public void Seed_RawRequest_Throws()
    {
        Assert.Throws<ArgumentException>("request", () => Ecs.Seed(new RawEcsRequest("CreateCluster", JsonElement.Parse("{}"))));
        Assert.Throws<EcsServiceException>(() => Ecs.Seed(new RawEcsRequest("Frobnicate", JsonElement.Parse("{}"))));
    }

    private int? Running(string service) => Ecs.Snapshot().GetCluster("prod").GetService(service).RunningCount;
}
