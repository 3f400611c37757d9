namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListServicesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_MoreThanTen_PagesByTen()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        for (var i = 0; i < 12; i++)
        {
            await _test.CreateServiceAsync(TestEcs.FargateService($"s-{i}", desiredCount: 0));
        }

        var first = await ListAsync(new ListServicesRequest { Cluster = "prod" });
        var second = await ListAsync(new ListServicesRequest { Cluster = "prod", NextToken = first.NextToken });

        Assert.Equal((10, 2), (first.ServiceArns.Count, second.ServiceArns.Count));
        Assert.Null(second.NextToken);
        Assert.Equal(12, first.ServiceArns.Concat(second.ServiceArns).Distinct().Count());
    }

    [Fact]
    public async Task Handle_LastOfThePageIsDeleted_ContinuesBehindIt()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService("web"));
        await _test.CreateServiceAsync(TestEcs.FargateService("mail"));
        var first = await ListAsync(new ListServicesRequest { Cluster = "prod", MaxResults = 2 });
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "web", Force = true }, TestEcs.Token);

        var second = await ListAsync(new ListServicesRequest { Cluster = "prod", MaxResults = 2, NextToken = first.NextToken });

        Assert.EndsWith("/mail", Assert.Single(second.ServiceArns), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_Filters_KeepLaunchTypeAndStrategy()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());
        await _test.CreateServiceAsync(
            TestEcs.FargateService("legacy") with { TaskDefinition = "legacy", LaunchType = LaunchType.Ec2, NetworkConfiguration = null });

        var onFargate = await ListAsync(new() { Cluster = "prod", LaunchType = LaunchType.Fargate });
        var onInstances = await ListAsync(new() { Cluster = "prod", LaunchType = LaunchType.Ec2 });
        Assert.EndsWith("/orders", Assert.Single(onFargate.ServiceArns), StringComparison.Ordinal);
        Assert.EndsWith("/legacy", Assert.Single(onInstances.ServiceArns), StringComparison.Ordinal);
        Assert.Empty((await ListAsync(new() { Cluster = "prod", SchedulingStrategy = SchedulingStrategy.Daemon })).ServiceArns);
        Assert.Empty((await ListAsync(new() { Cluster = "prod", ResourceManagementType = ResourceManagementType.Ecs })).ServiceArns);
    }

    [Fact]
    public async Task Handle_MissingCluster_Throws() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => ListAsync(new ListServicesRequest()));

    [Fact]
    public async Task Handle_NameThatNoClusterCanHave_ThrowsTheTextOfTheService()
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(new ListServicesRequest { Cluster = "prod\u200b" }));

        Assert.StartsWith(@"Cluster must match ^[a-zA-Z0-9\-_]{1,255}$, but was prod", error.ErrorMessage, StringComparison.Ordinal);
    }

    private Task<ListServicesResponse> ListAsync(ListServicesRequest request) => _test.Client.ListServicesAsync(request, TestEcs.Token);
}
