namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListServiceDeploymentsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NameOrArn_ListsTheNewestFirst()
    {
        var service = await _test.CreateSteadyServiceAsync();
        var second = (await _test.DeployNextAsync()).CurrentServiceDeployment;

        var byName = await ListAsync(All);
        var byArn = await ListAsync(All with { Service = service.ServiceArn! });

        Assert.Equal([second, service.CurrentServiceDeployment], byName.ServiceDeployments.Select(brief => brief.ServiceDeploymentArn));
        Assert.Equal(byName.ServiceDeployments, byArn.ServiceDeployments);
        var brief = byName.ServiceDeployments[1];
        Assert.Equal((service.ServiceArn, service.ClusterArn), (brief.ServiceArn, brief.ClusterArn));
        Assert.Equal(service.CurrentServiceRevisions[0].Arn, brief.TargetServiceRevisionArn);
        Assert.Equal((ServiceDeploymentStatus.Successful, service.CreatedAt), (brief.Status, brief.CreatedAt));
        Assert.Equal(service.CreatedAt + (TestEcs.DeploymentDuration / 16), brief.StartedAt);
        Assert.Equal(service.CreatedAt + TestEcs.DeploymentDuration, brief.FinishedAt);
        Assert.Null(byName.NextToken);
    }

    [Fact]
    public async Task Handle_FullArnWithoutACluster_ListsThoseOfTheService()
    {
        var service = await _test.CreateSteadyServiceAsync();

        var listed = await _test.Client.ListServiceDeploymentsAsync(
            new ListServiceDeploymentsRequest { Service = service.ServiceArn! }, TestEcs.Token);
        await _test.ThrowsAsync<ClusterNotFoundException>(client => client.ListServiceDeploymentsAsync(
            new ListServiceDeploymentsRequest { Service = "orders" }, TestEcs.Token));

        Assert.Equal(service.CurrentServiceDeployment, Assert.Single(listed.ServiceDeployments).ServiceDeploymentArn);
    }

    [Fact]
    public async Task Handle_Status_FiltersByAnyOfThem()
    {
        await _test.CreateSteadyServiceAsync();
        var second = (await _test.DeployNextAsync()).CurrentServiceDeployment;

        Assert.Equal(second, Assert.Single((await ListAsync(All with
        {
            Status = [ServiceDeploymentStatus.Pending, ServiceDeploymentStatus.InProgress],
        })).ServiceDeployments).ServiceDeploymentArn);
        Assert.Equal(2, (await ListAsync(All with { Status = [] })).ServiceDeployments.Count);
        Assert.Empty((await ListAsync(All with { Status = [ServiceDeploymentStatus.RollbackFailed] })).ServiceDeployments);
    }

    [Fact]
    public async Task Handle_CreatedAtOfMoreThanThreeMonthsAgo_Throws()
    {
        await _test.CreateSteadyServiceAsync();
        var now = _test.Clock.GetUtcNow();

        foreach (var span in new[] { new CreatedAt { After = now.AddDays(-93) }, new CreatedAt { Before = now.AddDays(-93) } })
        {
            var error = await _test.ThrowsAsync<InvalidParameterException>(
                client => client.ListServiceDeploymentsAsync(All with { CreatedAt = span }, TestEcs.Token));
            Assert.Equal("Before and After time filter must be within the last 3 months.", error.ErrorMessage);
        }

        Assert.Single((await ListAsync(All with { CreatedAt = new CreatedAt { After = now.AddDays(-89) } })).ServiceDeployments);
    }

    [Fact]
    public async Task Handle_CreatedAt_FiltersBySpan()
    {
        var first = await _test.CreateSteadyServiceAsync();
        var created = first.CreatedAt!.Value;
        var second = (await _test.DeployNextAsync()).CurrentServiceDeployment;

        Assert.Equal(second, await OneAsync(new CreatedAt { After = created }));
        Assert.Equal(first.CurrentServiceDeployment, await OneAsync(new CreatedAt { Before = created + TimeSpan.FromSeconds(1) }));
        Assert.Empty((await ListAsync(All with
        {
            CreatedAt = new CreatedAt { After = created, Before = created + TimeSpan.FromSeconds(1) },
        })).ServiceDeployments);
    }

    [Fact]
    public async Task Handle_Many_Pages()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 0));
        for (var i = 0; i < 24; i++)
        {
            await _test.UpdateAsync(change => change with { ForceNewDeployment = true });
        }

        var first = await ListAsync(All);
        var second = await ListAsync(All with { NextToken = first.NextToken });
        var small = await ListAsync(All with { MaxResults = 2 });

        Assert.Equal((20, 5, 2), (first.ServiceDeployments.Count, second.ServiceDeployments.Count, small.ServiceDeployments.Count));
        Assert.Null(second.NextToken);
        Assert.Equal(
            25, first.ServiceDeployments.Concat(second.ServiceDeployments).Select(brief => brief.ServiceDeploymentArn).Distinct().Count());
        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(All with { MaxResults = 101 }));
        await _test.ThrowsAsync<InvalidParameterException>(
            _ => ListAsync(All with { NextToken = first.NextToken, Status = [ServiceDeploymentStatus.Stopped] }));
    }

    [Fact]
    public async Task Handle_Invalid_Throws()
    {
        await _test.CreateSteadyServiceAsync();

        await _test.ThrowsAsync<ClusterNotFoundException>(_ => ListAsync(All with { Cluster = "nope" }));
        await _test.ThrowsAsync<ServiceNotFoundException>(_ => ListAsync(All with { Service = "nope" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(All with { Service = "" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(All with { Status = [new ServiceDeploymentStatus("DONE")] }));
    }

    [Fact]
    public async Task Handle_DeletedService_HasNone()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        Assert.Single((await ListAsync(All)).ServiceDeployments);
        _test.Pass(1);

        await _test.ThrowsAsync<ServiceNotFoundException>(_ => ListAsync(All));
    }

    private static ListServiceDeploymentsRequest All { get; } = new() { Cluster = "prod", Service = "orders" };

    private Task<ListServiceDeploymentsResponse> ListAsync(ListServiceDeploymentsRequest request) =>
        _test.Client.ListServiceDeploymentsAsync(request, TestEcs.Token);

    private async Task<string?> OneAsync(CreatedAt span) =>
        Assert.Single((await ListAsync(All with { CreatedAt = span })).ServiceDeployments).ServiceDeploymentArn;
}
