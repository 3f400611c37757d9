namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeleteExpressGatewayServiceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Service_IsDrainingAndThenInactive()
    {
        await _test.CreateExpressAsync();
        _test.Pass(1);

        var deleted = await _test.DeleteExpressAsync();

        Assert.Equal(ExpressGatewayServiceStatusCode.Draining, deleted.Status!.StatusCode);
        Assert.Equal(_test.Clock.GetUtcNow(), deleted.UpdatedAt);
        Assert.Equal(ExpressGatewayServiceStatusCode.Draining, (await _test.DescribeExpressAsync()).Status!.StatusCode);
        await _test.ThrowsAsync<ServiceNotActiveException>(_ => _test.DeleteExpressAsync());
        _test.Pass(1);
        var gone = await _test.DescribeExpressAsync();
        Assert.Equal(ExpressGatewayServiceStatusCode.Inactive, gone.Status!.StatusCode);
        Assert.Empty(gone.ActiveConfigurations);
        Assert.Empty((await _test.Client.ListServicesAsync(cancellationToken: TestEcs.Token)).ServiceArns);
        await _test.ThrowsAsync<ServiceNotActiveException>(_ =>
            _test.UpdateExpressAsync(new UpdateExpressGatewayServiceRequest { ServiceArn = TestExpress.Arn }));
    }

    [Fact]
    public async Task Handle_InactiveService_LeavesItsNameAndFamilyToTheNext()
    {
        await _test.CreateExpressAsync();
        await _test.DeleteExpressAsync();
        _test.Pass(1);

        var next = await _test.CreateExpressAsync();

        Assert.Equal(TestExpress.Arn, next.ServiceArn);
        Assert.EndsWith("default-web:2", Assert.Single(next.ActiveConfigurations).TaskDefinitionArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_InvalidInclude_Throws()
    {
        await _test.CreateExpressAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.DescribeExpressAsync(TestExpress.Arn, new ExpressGatewayServiceInclude("COLORS")));
    }
}
