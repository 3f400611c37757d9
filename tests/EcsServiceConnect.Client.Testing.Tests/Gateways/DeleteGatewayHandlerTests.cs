namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeleteGatewayHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Gateway_IsDeletedAndUnknownAfterwards()
    {
        await _test.CreateGatewayAsync();

        var response = await DeleteAsync(TestGateways.Arn);

        Assert.Equal((TestGateways.Arn, "shop", GatewayStatus.Deleted), (response.GatewayArn, response.Name, response.Status));
        await _test.ThrowsAsync<GatewayNotFoundException>(_ => _test.DescribeGatewayAsync());
        await _test.ThrowsAsync<GatewayNotFoundException>(_ => DeleteAsync("shop"));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.TagsAsync(TestGateways.Arn));
    }

    [Fact]
    public async Task Handle_Protected_ThrowsUntilTheProtectionIsOff()
    {
        await _test.CreateGatewayAsync(TestGateways.Gateway() with { DeletionProtection = true });
        await _test.ThrowsAsync<ClientException>(_ => DeleteAsync("shop"));

        await _test.Client.UpdateGatewayAsync(new UpdateGatewayRequest { Gateway = "shop", DeletionProtection = false }, TestEcs.Token);

        Assert.Equal(GatewayStatus.Deleted, (await DeleteAsync("shop")).Status);
    }

    [Fact]
    public async Task Handle_Associated_ThrowsUntilTheAssociationHasEnded()
    {
        await _test.CreateClusterAsync();
        await _test.CreateGatewayAsync();
        await _test.Client.AssociateGatewayWithClusterAsync(
            new AssociateGatewayWithClusterRequest { Gateway = "shop", Cluster = "prod" }, TestEcs.Token);
        Assert.Contains("ACTIVE", (await _test.ThrowsAsync<ClientException>(_ => DeleteAsync("shop"))).Message, StringComparison.Ordinal);

        await _test.Client.DisassociateGatewayFromClusterAsync(
            new DisassociateGatewayFromClusterRequest { Gateway = "shop", Cluster = "prod" }, TestEcs.Token);
        Assert.Contains("DISASSOCIATING", (await _test.ThrowsAsync<ClientException>(_ => DeleteAsync("shop"))).Message, StringComparison.Ordinal);

        _test.Pass(0.25);
        Assert.Equal(GatewayStatus.Deleted, (await DeleteAsync("shop")).Status);
    }

    private Task<DeleteGatewayResponse> DeleteAsync(string gateway) =>
        _test.Client.DeleteGatewayAsync(new DeleteGatewayRequest { Gateway = gateway }, TestEcs.Token);
}
