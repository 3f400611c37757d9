namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PutClusterCapacityProvidersHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Lists_ReplaceWhatWasThere()
    {
        await _test.CreateClusterAsync();

        Assert.Equal(["FARGATE", "FARGATE_SPOT"], (await PutAsync(["FARGATE", "FARGATE_SPOT"], "FARGATE")).CapacityProviders);
        var second = await PutAsync(["FARGATE_SPOT"]);

        Assert.Equal(["FARGATE_SPOT"], second.CapacityProviders);
        Assert.Empty(second.DefaultCapacityProviderStrategy);
    }

    [Fact]
    public async Task Handle_ProviderInUse_CannotBeTakenAway()
    {
        await _test.CreateClusterAsync();
        await PutAsync(["FARGATE_SPOT"], "FARGATE_SPOT");
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService() with { LaunchType = default });

        await _test.ThrowsAsync<ResourceInUseException>(_ => PutAsync([]));
    }

    [Fact]
    public async Task Handle_Missing_Throws() => await _test.ThrowsAsync<ClusterNotFoundException>(_ => PutAsync([]));

    private async Task<Cluster> PutAsync(IReadOnlyList<string> providers, params IEnumerable<string> strategy) =>
        (await _test.Client.PutClusterCapacityProvidersAsync(
            new PutClusterCapacityProvidersRequest
            {
                Cluster = "prod",
                CapacityProviders = providers,
                DefaultCapacityProviderStrategy =
                    [.. strategy.Select(provider => new CapacityProviderStrategyItem { CapacityProvider = provider, Weight = 1 })],
            },
            TestEcs.Token)).Cluster!;
}
