namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListGatewayRoutesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Gateway_HasNeitherRoutesNorLoadBalancers()
    {
        await _test.CreateGatewayAsync();

        var routes = await _test.Client.ListGatewayRoutesAsync(
            new ListGatewayRoutesRequest { Gateway = "shop", Cluster = "prod", Status = [GatewayRouteStatus.Active] }, TestEcs.Token);
        var resources = await _test.Client.DescribeGatewayResourcesAsync(
            new DescribeGatewayResourcesRequest { Gateway = "shop", MaxResults = 20 }, TestEcs.Token);

        Assert.Empty(routes.GatewayRoutes);
        Assert.Null(routes.NextToken);
        Assert.Null(resources.GatewayResources);
    }

    [Fact]
    public async Task Service_WithAGatewayConnector_ThrowsAsUnsupported()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        await _test.ThrowsAsync<UnsupportedFeatureException>(_ => _test.CreateServiceAsync(
            TestEcs.FargateService() with { GatewayConnectors = [new GatewayConnector { PortName = "http" }] }));
    }

    [Theory]
    [InlineData("ListGatewayRoutes", """{"status":["GONE"]}""")]
    [InlineData("ListGatewayRoutes", """{"maxResults":0}""")]
    [InlineData("ListGatewayRoutes", """{"nextToken":"x"}""")]
    [InlineData("DescribeGatewayResources", "{}")]
    [InlineData("DescribeGatewayResources", """{"gateway":"shop","maxResults":21}""")]
    [InlineData("DescribeGatewayRoute", "{}")]
    [InlineData("DescribeGatewayRoute", """{"gatewayRouteArn":"x"}""")]
    public async Task Handle_InvalidRequest_Throws(string operation, string body)
    {
        await _test.CreateGatewayAsync();

        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(operation, body));
    }

    [Fact]
    public async Task DescribeRoute_AnyArn_IsNotFound() =>
        await _test.ThrowsAsync<ResourceNotFoundException>(client => client.DescribeGatewayRouteAsync(
            new DescribeGatewayRouteRequest { GatewayRouteArn = "arn:aws:ecs:us-east-1:123456789012:gateway-route/shop/1" }, TestEcs.Token));
}
