namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class AssociateGatewayWithClusterHandlerTests : IDisposable
{
    private const string ClusterArn = "arn:aws:ecs:us-east-1:123456789012:cluster/prod";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Association_IsActiveAtOnceAndTheSameAgain()
    {
        await CreateAsync();

        var first = await AssociateAsync("shop", "prod");
        await AssociateAsync(TestGateways.Arn, ClusterArn);

        Assert.Equal((TestGateways.Arn, ClusterArn, GatewayClusterAssociationStatus.Active), (first.GatewayArn, first.ClusterArn, first.Status));
        Assert.Equal(
            new GatewayClusterAssociationSummary
            {
                GatewayArn = TestGateways.Arn,
                ClusterArn = ClusterArn,
                Status = GatewayClusterAssociationStatus.Active,
            },
            Assert.Single(await AllAsync(new ListGatewayClusterAssociationsRequest())));
    }

    [Fact]
    public async Task Disassociate_Association_IsEndingAndThenRemoved()
    {
        await CreateAsync();
        await AssociateAsync("shop", "prod");

        var ending = await DisassociateAsync("shop", "prod");

        Assert.Equal(GatewayClusterAssociationStatus.Disassociating, ending.Status);
        Assert.Equal((TestGateways.Arn, ClusterArn), (ending.GatewayArn, ending.ClusterArn));
        Assert.Equal(ending.Status, (await DisassociateAsync("shop", "prod")).Status);
        Assert.Single(await AllAsync(new ListGatewayClusterAssociationsRequest { Status = [GatewayClusterAssociationStatus.Disassociating] }));
        _test.Pass(0.25);
        Assert.Empty(await AllAsync(new ListGatewayClusterAssociationsRequest()));
        await _test.ThrowsAsync<ResourceNotFoundException>(_ => DisassociateAsync("shop", "prod"));
    }

    [Fact]
    public async Task Handle_AssociationThatIsEnding_IsTakenBack()
    {
        await CreateAsync();
        await AssociateAsync("shop", "prod");
        await DisassociateAsync("shop", "prod");

        Assert.Equal(GatewayClusterAssociationStatus.Active, (await AssociateAsync("shop", "prod")).Status);
        _test.Pass(1);

        Assert.Equal(
            GatewayClusterAssociationStatus.Active, Assert.Single(await AllAsync(new ListGatewayClusterAssociationsRequest())).Status);
    }

    [Fact]
    public async Task Handle_SixthGatewayOfACluster_Throws()
    {
        await CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            await _test.CreateGatewayAsync(TestGateways.Gateway($"g{i}"));
            await AssociateAsync($"g{i}", "prod");
        }

        await _test.ThrowsAsync<ClientException>(_ => AssociateAsync("shop", "prod"));
        await _test.CreateClusterAsync("other");
        Assert.Equal(GatewayClusterAssociationStatus.Active, (await AssociateAsync("shop", "other")).Status);
    }

    [Fact]
    public async Task List_Filters_ChooseGatewayAndCluster()
    {
        await CreateAsync();
        await _test.CreateClusterAsync("other");
        await _test.CreateGatewayAsync(TestGateways.Gateway("api"));
        await AssociateAsync("shop", "prod");
        await AssociateAsync("shop", "other");
        await AssociateAsync("api", "prod");

        Assert.Equal(3, (await AllAsync(new ListGatewayClusterAssociationsRequest { MaxResults = 1 })).Count);
        Assert.Equal(2, (await AllAsync(new ListGatewayClusterAssociationsRequest { Gateway = "shop" })).Count);
        Assert.Single(await AllAsync(new ListGatewayClusterAssociationsRequest { Gateway = TestGateways.Arn, Cluster = ClusterArn }));
        Assert.Empty(await AllAsync(new ListGatewayClusterAssociationsRequest { Gateway = "none" }));
        Assert.Empty(await AllAsync(new ListGatewayClusterAssociationsRequest { Cluster = "none" }));
    }

    [Fact]
    public async Task List_ClusterThatWasDeleted_HasNoAssociations()
    {
        await CreateAsync();
        await AssociateAsync("shop", "prod");

        await _test.Client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = "prod" }, TestEcs.Token);

        Assert.Empty(await AllAsync(new ListGatewayClusterAssociationsRequest()));
        Assert.Equal(
            GatewayStatus.Deleted,
            (await _test.Client.DeleteGatewayAsync(new DeleteGatewayRequest { Gateway = "shop" }, TestEcs.Token)).Status);
    }

    [Fact]
    public async Task Handle_InvalidRequest_Throws()
    {
        await _test.CreateGatewayAsync();

        await _test.ThrowsAsync<ClusterNotFoundException>(_ => AssociateAsync("shop", "prod"));
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => DisassociateAsync("shop", "prod"));
        foreach (var operation in (string[])["AssociateGatewayWithCluster", "DisassociateGatewayFromCluster"])
        {
            Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(operation, """{"gateway":"shop"}"""));
            Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(operation, """{"cluster":"prod"}"""));
        }

        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("ListGatewayClusterAssociations", """{"status":["GONE"]}"""));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(
            "ListGatewayClusterAssociations", """{"gateway":"arn:aws:ecs:us-east-1:123456789012:cluster/prod"}"""));
    }

    private async Task CreateAsync()
    {
        await _test.CreateClusterAsync();
        await _test.CreateGatewayAsync();
    }

    private Task<AssociateGatewayWithClusterResponse> AssociateAsync(string gateway, string cluster) =>
        _test.Client.AssociateGatewayWithClusterAsync(
            new AssociateGatewayWithClusterRequest { Gateway = gateway, Cluster = cluster }, TestEcs.Token);

    private Task<DisassociateGatewayFromClusterResponse> DisassociateAsync(string gateway, string cluster) =>
        _test.Client.DisassociateGatewayFromClusterAsync(
            new DisassociateGatewayFromClusterRequest { Gateway = gateway, Cluster = cluster }, TestEcs.Token);

    private async Task<List<GatewayClusterAssociationSummary>> AllAsync(ListGatewayClusterAssociationsRequest request) =>
        await _test.Client.Paginate(request).ToListAsync(TestEcs.Token);
}
