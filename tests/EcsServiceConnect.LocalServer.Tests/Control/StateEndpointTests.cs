using System.Net;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class StateEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StopTask_Running_StopsWithTheExitCode()
    {
        await using var server = await ControlServer.StartAsync();
        var task = await server.RunTaskAsync();
        await server.DoAsync("/time", "{'advance':'1h'}");

        await server.DoAsync("/stop-task", $"{{'task':'{task.TaskArn}','exitCode':139,'reason':'Segmentation fault'}}");

        var stopped = await server.DescribeTaskAsync(task);
        Assert.Equal((139, "Segmentation fault"), (stopped.Containers[0].ExitCode, stopped.Containers[0].Reason));
        var (status, body) = await server.PostAsync("/stop-task", $"{{'task':'{task.TaskArn}'}}");
        Assert.Equal((HttpStatusCode.Conflict, "Conflict"), (status, body.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("{'task':'none'}", HttpStatusCode.NotFound)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("{'task':'none','exitCode':-1}", HttpStatusCode.BadRequest)]
    public async Task StopTask_Invalid_IsRejected(string json, HttpStatusCode expected)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, _) = await server.PostAsync("/stop-task", json);

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("/interrupt-task", "{'task':'none'}", HttpStatusCode.NotFound)]
    [InlineData("/interrupt-task", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/agent", "{'containerInstance':'none','connected':false}", HttpStatusCode.NotFound)]
    [InlineData("/agent", "{'containerInstance':'none','connected':'no'}", HttpStatusCode.BadRequest)]
    [InlineData("/agent", "{'containerInstance':'none'}", HttpStatusCode.BadRequest)]
    [InlineData("/terminate-instance", "{'containerInstance':'none'}", HttpStatusCode.NotFound)]
    [InlineData("/terminate-instance", "{}", HttpStatusCode.BadRequest)]
    public async Task Change_UnknownOrInvalid_IsRejected(string path, string json, HttpStatusCode expected)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, _) = await server.PostAsync(path, json);

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task InterruptSpotTask_TaskOfAnotherProvider_IsAConflict()
    {
        await using var server = await ControlServer.StartAsync();
        var task = await server.RunTaskAsync();

        var (status, body) = await server.PostAsync("/interrupt-task", $"{{'task':'{task.TaskArn}'}}");

        Assert.Equal((HttpStatusCode.Conflict, "Conflict"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task AdvanceTime_Twice_GoesOnFromThere()
    {
        await using var server = await ControlServer.StartAsync();
        var (_, before) = await server.GetAsync("/time");

        var once = await server.DoAsync("/time", "{'advance':'30d'}");
        var twice = await server.DoAsync("/time", "{'advance':'00:00:05'}");

        Assert.True(once.GetProperty("now").GetDateTimeOffset() >= before.GetProperty("now").GetDateTimeOffset().AddDays(30));
        Assert.True(twice.GetProperty("now").GetDateTimeOffset() >= once.GetProperty("now").GetDateTimeOffset().AddSeconds(5));
    }

    [Fact]
    public async Task AdvanceTime_BeyondTheCalendar_IsRejected()
    {
        await using var server = await ControlServer.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await server.DoAsync("/time", "{'advance':'3650d'}");
        }

        var (status, _) = await server.PostAsync("/time", "{'advance':'1d'}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Seed_Service_IsSteadyAtOnce()
    {
        await using var server = await ControlServer.StartAsync();

        var body = await server.DoAsync(
            "/seed",
            """
            {'operation':'CreateService','request':{'cluster':'prod','serviceName':'orders','taskDefinition':'job','desiredCount':2,
            'launchType':'FARGATE','networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}}}}
            """);

        Assert.Equal("orders", body.GetProperty("response").GetProperty("service").GetProperty("serviceName").GetString());
        Assert.Equal(2, server.Ecs.Snapshot().GetCluster("prod").GetService("orders").RunningCount);
        Assert.Empty(server.Ecs.Calls);
    }

    [Theory]
    [InlineData("{'operation':'CreateServise'}", "InvalidMember")]
    [InlineData("{'request':{}}", "MissingMember")]
    [InlineData("{'operation':'DeleteCluster','request':{'cluster':'none'}}", "ClusterNotFoundException")]
    public async Task Seed_Rejected_ReturnsTheError(string json, string code)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync("/seed", json);

        Assert.Equal((HttpStatusCode.BadRequest, code), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Reset_WithOptions_KeepsWhatTheCommandLineSetUp()
    {
        await using var server = await ControlServer.StartAsync(
            new ServerOptions { Throttles = [("ListClusters", 1)], FailingImages = ["example/job"] });
        await server.DoAsync("/faults", "{'type':'throttle','count':'unlimited'}");
        await server.DoAsync("/time", "{'advance':'30d'}");

        await server.DoAsync("/reset", "{}");

        Assert.Empty(server.Ecs.Snapshot().Clusters);
        server.SeedShop();
        await Assert.ThrowsAnyAsync<EcsServiceException>(() => server.Client.ListClustersAsync(cancellationToken: Token));
        await server.Client.ListClustersAsync(cancellationToken: Token);
        var task = await server.RunTaskAsync();
        await server.DoAsync("/time", "{'advance':'1h'}");
        Assert.Contains("example/job: not found", (await server.DescribeTaskAsync(task)).StoppedReason, StringComparison.Ordinal);
    }
}
