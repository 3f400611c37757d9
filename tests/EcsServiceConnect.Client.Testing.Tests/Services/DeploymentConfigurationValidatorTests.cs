namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>
/// The rules are those of https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html and of the types of its
/// members.
/// </summary>
public sealed class DeploymentConfigurationValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, DeploymentConfiguration> Wrong => new()
    {
        { "linearConfiguration", StageTestEcs.BlueGreen with { LinearConfiguration = new() { StepPercent = 20 } } },
        { "canaryConfiguration", StageTestEcs.BlueGreen with { CanaryConfiguration = new() { CanaryPercent = 20 } } },
        { "canaryConfiguration", StageTestEcs.Linear with { CanaryConfiguration = new() } },
        { "stepPercent", StageTestEcs.Linear with { LinearConfiguration = new() { StepPercent = 2.9 } } },
        { "stepPercent", StageTestEcs.Linear with { LinearConfiguration = new() { StepPercent = 100.1 } } },
        { "stepPercent", StageTestEcs.Linear with { LinearConfiguration = new() { StepPercent = 12.34 } } },
        { "stepBakeTimeInMinutes", StageTestEcs.Linear with { LinearConfiguration = new() { StepBakeTimeInMinutes = 1441 } } },
        { "canaryPercent", StageTestEcs.Canary with { CanaryConfiguration = new() { CanaryPercent = 0 } } },
        { "canaryPercent", StageTestEcs.Canary with { CanaryConfiguration = new() { CanaryPercent = 0.15 } } },
        { "canaryBakeTimeInMinutes", StageTestEcs.Canary with { CanaryConfiguration = new() { CanaryBakeTimeInMinutes = -1 } } },
        { "earlySuccessCriteria", StageTestEcs.BlueGreen with { EarlySuccessCriteria = EarlySuccess } },
        { "healthyPercent", Rolling(EarlySuccess with { HealthyPercent = null }) },
        { "healthyPercent", Rolling(EarlySuccess with { HealthyPercent = 99 }) },
        { "healthyPercent", Rolling(EarlySuccess with { HealthyPercent = 101 }) },
        { "sourceServiceRevisionCleanup", Rolling(EarlySuccess with { SourceServiceRevisionCleanup = default }) },
        { "bakeTimeInMinutes", StageTestEcs.BlueGreen with { BakeTimeInMinutes = 1441 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Merge_InvalidConfiguration_Throws(string expected, DeploymentConfiguration deployments)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(StageTestEcs.Service(deployments)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_NoSteps_HasTheDefaults()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var canary = await CreateAsync("canary", DeploymentStrategy.Canary);
        var linear = await CreateAsync("linear", DeploymentStrategy.Linear);
        var blueGreen = await CreateAsync("blue-green", DeploymentStrategy.BlueGreen);

        Assert.Equal(new CanaryConfiguration { CanaryPercent = 5, CanaryBakeTimeInMinutes = 10 }, canary.CanaryConfiguration);
        Assert.Equal(new LinearConfiguration { StepPercent = 10, StepBakeTimeInMinutes = 6 }, linear.LinearConfiguration);
        Assert.Equal((0, null, null), (blueGreen.BakeTimeInMinutes, blueGreen.CanaryConfiguration, blueGreen.LinearConfiguration));
    }

    [Fact]
    public async Task Merge_Update_KeepsWhatItLeavesOut()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));

        var changed = (await _test.DeployAsync(deployments: new DeploymentConfiguration
        {
            CanaryConfiguration = new() { CanaryPercent = 20 },
        })).DeploymentConfiguration!;

        Assert.Equal((DeploymentStrategy.Canary, 5), (changed.Strategy, changed.BakeTimeInMinutes));
        Assert.Equal(new CanaryConfiguration { CanaryPercent = 20, CanaryBakeTimeInMinutes = 3 }, changed.CanaryConfiguration);
    }

    [Fact]
    public async Task Merge_EarlySuccessDisabled_NeedsNothingElse()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var disabled = new DeploymentEarlySuccessCriteria { Enable = false };

        var created = await _test.CreateServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen with { EarlySuccessCriteria = disabled }));

        Assert.Equal(disabled, created.DeploymentConfiguration!.EarlySuccessCriteria);
    }

    private static DeploymentEarlySuccessCriteria EarlySuccess { get; } = new()
    {
        Enable = true,
        HealthyPercent = 100,
        SourceServiceRevisionCleanup = ServiceRevisionCleanup.Blocking,
    };

    private static DeploymentConfiguration Rolling(DeploymentEarlySuccessCriteria criteria) => new() { EarlySuccessCriteria = criteria };

    private async Task<DeploymentConfiguration> CreateAsync(string name, DeploymentStrategy strategy)
    {
        var request = StageTestEcs.Service(new DeploymentConfiguration { Strategy = strategy }) with { ServiceName = name };
        return (await _test.CreateServiceAsync(request)).DeploymentConfiguration!;
    }
}
