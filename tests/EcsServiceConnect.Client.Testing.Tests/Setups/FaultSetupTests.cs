namespace EcsServiceConnect.Client.Testing.Tests;

public class FaultSetupTests
{
    private readonly InMemoryEcs _ecs = new();

    [Fact]
    public async Task Counts_Applied_AreUpdated()
    {
        var fault = _ecs.On("ListClusters").Throttle(2);
        Assert.Equal((0, 2), (fault.AppliedCount, fault.RemainingCount));

        await _ecs.SendAsync("ListClusters", "{}");
        await _ecs.SendAsync("CreateCluster", "{}");
        Assert.Equal((1, 1), (fault.AppliedCount, fault.RemainingCount));

        await _ecs.SendAsync("ListClusters", "{}");
        await _ecs.SendAsync("ListClusters", "{}");
        Assert.Equal((2, 0), (fault.AppliedCount, fault.RemainingCount));
    }

    [Fact]
    public async Task RemainingCount_Unlimited_StaysUnlimited()
    {
        var fault = _ecs.OnAny().Throttle(InMemoryEcs.Unlimited);

        await _ecs.SendAsync("ListClusters", "{}");

        Assert.Equal((1, InMemoryEcs.Unlimited), (fault.AppliedCount, fault.RemainingCount));
    }

    [Fact]
    public async Task Remove_PendingFault_IsNotApplied()
    {
        var fault = _ecs.On("ListClusters").Throttle(5);
        _ecs.On("ListClusters").Fail(new ServerException("next"));

        await _ecs.SendAsync("ListClusters", "{}");
        fault.Remove();

        Assert.Equal("ServerException", (await _ecs.SendAsync("ListClusters", "{}")).Headers["x-amzn-ErrorType"]);
        Assert.Equal((1, 0), (fault.AppliedCount, fault.RemainingCount));
    }

    [Fact]
    public async Task Then_FilteredSetup_KeepsTheFilter()
    {
        _ecs.On<CreateClusterRequest>().When(request => request.ClusterName == "a").Throttle().Then.Fail(new ClientException("second"));

        Assert.Equal(200, (await _ecs.SendAsync("CreateCluster", """{"clusterName":"b"}""")).StatusCode);
        Assert.Equal("ThrottlingException", (await _ecs.SendAsync("CreateCluster", """{"clusterName":"a"}""")).Headers["x-amzn-ErrorType"]);
        Assert.Equal(200, (await _ecs.SendAsync("CreateCluster", """{"clusterName":"b"}""")).StatusCode);
        Assert.Equal("ClientException", (await _ecs.SendAsync("CreateCluster", """{"clusterName":"a"}""")).Headers["x-amzn-ErrorType"]);
    }

    [Fact]
    public void ToString_AnyFault_ShowsOperationAndEffect()
    {
        Assert.Equal("RunTask: Fail ClientException", _ecs.On<RunTaskRequest>().Fail(new ClientException("x")).ToString());
        Assert.Equal("any operation: DropResponse", _ecs.OnAny().DropResponse().ToString());
        Assert.Equal("RunTask: RespondWith 502", _ecs.On("RunTask").RespondWith(502, "").ToString());
    }
}
