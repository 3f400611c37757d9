namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>When the endpoints of a service are made known, and when they are withdrawn.</summary>
public sealed class CloudMapTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task RemoveAllExcept_EndpointRemoved_StaysUntilTheNewDeploymentTakesOver()
    {
        await StartAsync();
        await _test.UpdateAsync(change => change with { ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "new") });

        await TakenAsync("old");
        await TakenAsync("new");
        _test.Pass(0.9);
        await TakenAsync("old");
        _test.Pass(0.1);

        await TakenAsync("new");
        await FreeAsync("old");
    }

    [Fact]
    public async Task RemoveAllExcept_TurnedOff_LeavesTheNamespaceWithTheOldTasks()
    {
        await StartAsync();

        var service = await _test.UpdateAsync(
            change => change with { ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = false } });

        Assert.Equal(2, service.Deployments.Count);
        Assert.Empty(service.Deployments[0].ServiceConnectResources);
        Assert.Single(service.Deployments[1].ServiceConnectResources);
        await TakenAsync("old");
        _test.Pass(1);
        await FreeAsync("old");
        var listed = await _test.Client.ListServicesByNamespaceAsync(
            new ListServicesByNamespaceRequest { Namespace = "shop" }, TestEcs.Token);
        Assert.EndsWith("/taker", Assert.Single(listed.ServiceArns), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveAllExcept_DeploymentRolledBack_WithdrawsWhatItBrought()
    {
        await StartAsync();
        var request = TestEcs.FargateService().WithBreaker();
        await _test.UpdateAsync(change => change with { DeploymentConfiguration = request.DeploymentConfiguration });
        _test.BreakRevision(2);
        await _test.RegisterAsync();
        await _test.UpdateAsync(change => change with
        {
            TaskDefinition = "orders",
            ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "new"),
        });
        _test.Pass(1);
        await TakenAsync("old");
        await TakenAsync("new");
        _test.Pass(1);

        var done = await _test.DescribeServiceAsync();
        Assert.Equal("old", Assert.Single(Assert.Single(done.Deployments).ServiceConnectResources).DiscoveryName);
        await TakenAsync("old");
        await FreeAsync("new");
    }

    [Fact]
    public async Task Publish_EndpointAdded_KeepsTheArnOfTheOther()
    {
        var before = await StartAsync();
        var both = new ServiceConnectConfiguration
        {
            Enabled = true,
            Services =
            [
                new ServiceConnectService { PortName = "http", DiscoveryName = "old" },
                new ServiceConnectService { PortName = "http", DiscoveryName = "second" },
            ],
        };

        var after = await _test.UpdateAsync(change => change with { ServiceConnectConfiguration = both });

        var resources = after.Deployments[0].ServiceConnectResources;
        Assert.Equal(["old", "second"], resources.Select(resource => resource.DiscoveryName));
        Assert.Equal(before.Deployments[0].ServiceConnectResources[0].DiscoveryArn, resources[0].DiscoveryArn);
    }

    [Fact]
    public async Task Add_NewNameAtTheOldAddress_StaysTakenWhenTheOldNameGoes()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with
        {
            ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "old", port: 80, dnsName: "orders"),
        });
        await _test.UpdateAsync(change => change with
        {
            ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "new", port: 80, dnsName: "orders"),
        });
        _test.Pass(1);

        Task<Service> TakeAddressAsync() => _test.CreateServiceAsync(TestEcs.FargateService("taker") with
        {
            ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "old", port: 80, dnsName: "orders"),
        });
        await _test.ThrowsAsync<InvalidParameterException>(_ => TakeAddressAsync());
        await _test.UpdateAsync(change => change with { ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "new") });
        _test.Pass(1);
        await TakeAddressAsync();
    }

    private Task<Service> StartAsync() => _test.CreateSteadyServiceAsync(
        TestEcs.FargateService() with { ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "old") });

    private async Task TakenAsync(string name) => await _test.ThrowsAsync<InvalidParameterException>(_ => TakeAsync(name));

    private async Task FreeAsync(string name) => await TakeAsync(name);

    private Task<Service> TakeAsync(string name) => _test.CreateServiceAsync(TestEcs.FargateService("taker", desiredCount: 0) with
    {
        TaskDefinition = "orders:1",
        ServiceConnectConfiguration = TestEcs.Expose(discoveryName: name),
    });
}
