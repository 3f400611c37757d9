using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class LaunchPlanTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Create_LaunchTypeBesideStrategy_Throws()
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => RunAsync(
            TestEcs.FargateTask() with { CapacityProviderStrategy = [Item("FARGATE", 1)] }));

        Assert.Equal(
            "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.", error.ErrorMessage);
    }

    [Fact]
    public async Task Create_PlatformVersionOnInstances_Throws()
    {
        await _test.PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => RunAsync(Run with { PlatformVersion = "LATEST" }));

        Assert.Equal("The platform version must be null when specifying an EC2 launch type.", error.ErrorMessage);
    }

    [Fact]
    public async Task Create_DefinitionForInstancesOnFargate_Throws()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => RunAsync(TestEcs.FargateTask("legacy")));

        Assert.Equal("Task definition does not support launch_type FARGATE.", error.ErrorMessage);
    }

    [Fact]
    public async Task Create_DefaultStrategyWithoutWeights_CanBeSetButNotUsed()
    {
        await PrepareAsync(Item("FARGATE"));

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => RunAsync(TestEcs.FargateTask() with { LaunchType = default }));

        Assert.StartsWith(
            "There are no capacity providers with a weight value greater than zero defined in the default capacity provider strategy.",
            error.ErrorMessage,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_SeveralProvidersWithoutWeight_Throws()
    {
        await PrepareAsync();
        var run = TestEcs.FargateTask() with { LaunchType = default };

        await _test.ThrowsAsync<InvalidParameterException>(_ => RunAsync(
            run with { CapacityProviderStrategy = [Item("FARGATE"), Item("FARGATE_SPOT", 0)] }));
        Assert.Single((await RunAsync(run with { CapacityProviderStrategy = [Item("FARGATE_SPOT")] })).Tasks);
    }

    private static CapacityProviderStrategyItem Item(string provider, int? weight = null) => new() { CapacityProvider = provider, Weight = weight };

    private async Task PrepareAsync(params IReadOnlyList<CapacityProviderStrategyItem> strategy)
    {
        await _test.Client.CreateClusterAsync(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                CapacityProviders = ["FARGATE", "FARGATE_SPOT"],
                DefaultCapacityProviderStrategy = strategy,
            },
            TestEcs.Token);
        await _test.RegisterAsync();
    }

    private Task<RunTaskResponse> RunAsync(RunTaskRequest request) => _test.Client.RunTaskAsync(request, TestEcs.Token);
}
