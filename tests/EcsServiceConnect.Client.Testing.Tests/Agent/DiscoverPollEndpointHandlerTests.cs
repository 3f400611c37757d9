namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DiscoverPollEndpointHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Anyone_GetsThreeEndpointsOfTheRegion()
    {
        var response = await _test.Client.DiscoverPollEndpointAsync(cancellationToken: TestEcs.Token);

        Assert.All(
            [response.Endpoint, response.TelemetryEndpoint, response.ServiceConnectEndpoint],
            endpoint => Assert.Contains(".us-east-1.", endpoint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Handle_ContainerInstance_ThrowsAsUnknown() => Assert.Equal(
        "Referenced container instance i-1 not registered.",
        (await _test.ThrowsAsync<ClientException>(client =>
            client.DiscoverPollEndpointAsync(new DiscoverPollEndpointRequest { ContainerInstance = "i-1" }, TestEcs.Token))).ErrorMessage);
}
