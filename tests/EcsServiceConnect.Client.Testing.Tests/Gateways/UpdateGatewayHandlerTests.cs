namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UpdateGatewayHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Change_IsInProgressAndThenComplete()
    {
        await _test.CreateGatewayAsync();
        _test.Pass(1);

        var response = await UpdateAsync(new UpdateGatewayAlbConfiguration { MaxAlbCount = 3 });

        Assert.Equal((TestGateways.Arn, "shop", GatewayStatus.UpdateInProgress), (response.GatewayArn, response.Name, response.Status));
        Assert.Equal(GatewayStatus.UpdateInProgress, (await _test.DescribeGatewayAsync()).Status);
        _test.Pass(1);
        var gateway = await _test.DescribeGatewayAsync();
        Assert.Equal((GatewayStatus.UpdateComplete, 3), (gateway.Status, gateway.Configuration!.HostSharedAlb!.MaxAlbCount));
        Assert.Equal(TestEcs.DeploymentDuration, gateway.UpdatedAt - gateway.CreatedAt);
    }

    [Fact]
    public async Task Handle_SecondChange_IsCompleteOnlyInItsOwnTime()
    {
        await _test.CreateGatewayAsync();
        await UpdateAsync(new UpdateGatewayAlbConfiguration { MaxAlbCount = 3 });
        _test.Pass(0.5);
        await UpdateAsync(new UpdateGatewayAlbConfiguration { MaxAlbCount = 4 });

        _test.Pass(0.5);
        Assert.Equal(GatewayStatus.UpdateInProgress, (await _test.DescribeGatewayAsync()).Status);
        _test.Pass(0.5);
        Assert.Equal(GatewayStatus.UpdateComplete, (await _test.DescribeGatewayAsync()).Status);
    }

    [Fact]
    public async Task Handle_AbsentMembers_Stays()
    {
        await _test.CreateGatewayAsync(TestGateways.Gateway() with { DeletionProtection = true });
        await UpdateAsync(new UpdateGatewayAlbConfiguration
        {
            NetworkConfiguration = new UpdateGatewayNetworkConfiguration { InboundSecurityGroup = "sg-9" },
            WebAclArn = "acl",
            HttpDesync = GatewayAlbDesyncMitigationMode.Monitor,
        });

        await _test.Client.UpdateGatewayAsync(
            new UpdateGatewayRequest { Gateway = "shop", PropagateTags = PropagateGatewayTags.Gateway }, TestEcs.Token);

        var gateway = await _test.DescribeGatewayAsync();
        var alb = gateway.Configuration!.HostSharedAlb!;
        Assert.Equal((true, PropagateGatewayTags.Gateway, TestGateways.Role), (gateway.DeletionProtection, gateway.PropagateTags, gateway.InfrastructureRoleArn));
        Assert.Equal(("sg-9", GatewayElbIpAddressType.Dualstack), (alb.NetworkConfiguration!.InboundSecurityGroup, alb.NetworkConfiguration.IpAddressType));
        Assert.Equal(("acl", 10, GatewayAlbDesyncMitigationMode.Monitor), (alb.WebAclArn, alb.MaxAlbCount, alb.HttpDesync));
    }

    [Theory]
    [InlineData("""{"gateway":"shop","infrastructureRoleArn":"role"}""", "infrastructureRoleArn")]
    [InlineData("""{"gateway":"shop","configuration":{}}""", "hostSharedAlb")]
    [InlineData("""{"gateway":"shop","configuration":{"hostSharedAlb":{"maxAlbCount":-1}}}""", "maxAlbCount")]
    [InlineData("""{"gateway":"shop","propagateTags":"ALL"}""", "propagateTags")]
    public async Task Handle_InvalidChange_ThrowsAndChangesNothing(string body, string member)
    {
        await _test.CreateGatewayAsync();
        var before = await _test.DescribeGatewayAsync();

        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("UpdateGateway", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
        Assert.Equal(before, await _test.DescribeGatewayAsync());
    }

    [Theory]
    [InlineData("UpdateGateway")]
    [InlineData("DeleteGateway")]
    [InlineData("DescribeGateway")]
    [InlineData("DescribeGatewayResources")]
    [InlineData("ListGatewayRoutes")]
    [InlineData("AssociateGatewayWithCluster")]
    [InlineData("DisassociateGatewayFromCluster")]
    public async Task Handle_NoSuchGateway_ThrowsNamingIt(string operation)
    {
        foreach (var gateway in (string[])["none", TestGateways.Arn, "arn:aws:ecs:eu-west-1:123456789012:gateway/shop"])
        {
            Wire.ErrorOf<GatewayNotFoundException>(await _test.Ecs.SendAsync(operation, $$"""{"gateway":"{{gateway}}","cluster":"prod"}"""));
        }

        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(
            operation, """{"gateway":"arn:aws:ecs:us-east-1:123456789012:cluster/prod","cluster":"prod"}"""));
    }

    private Task<UpdateGatewayResponse> UpdateAsync(UpdateGatewayAlbConfiguration change) => _test.Client.UpdateGatewayAsync(
        new UpdateGatewayRequest { Gateway = "shop", Configuration = UpdateGatewayConfiguration.FromHostSharedAlb(change) }, TestEcs.Token);
}
