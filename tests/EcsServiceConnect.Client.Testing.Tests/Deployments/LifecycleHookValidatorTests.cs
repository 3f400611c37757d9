using HookStage = EcsServiceConnect.Client.Models.DeploymentLifecycleHookStage;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class LifecycleHookValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, DeploymentLifecycleHook[]> Wrong => new()
    {
        { "lifecycleStages", [StageTestEcs.Pause()] },
        { "lifecycleStages", [StageTestEcs.Lambda()] },
        { "Invalid lifecycle stage provided for Pause Hook", [StageTestEcs.Pause(HookStage.TestTrafficShift)] },
        { "Invalid lifecycle stage provided for Pause Hook", [StageTestEcs.Pause(HookStage.PreScaleUp, HookStage.ProductionTrafficShift)] },
        { "hookTargetArn", [StageTestEcs.Lambda(HookStage.PostScaleUp) with { HookTargetArn = null }] },
        { "roleArn", [StageTestEcs.Lambda(HookStage.PostScaleUp) with { RoleArn = null }] },
        {
            "timeoutInMinutes",
            [StageTestEcs.Lambda(HookStage.PostScaleUp) with { TimeoutConfiguration = new() { TimeoutInMinutes = 1441 } }]
        },
        { "timeoutInMinutes", [StageTestEcs.Pause(HookStage.PostScaleUp) with { TimeoutConfiguration = new() { TimeoutInMinutes = 20161 } }] },
        { "11 PAUSE hooks", [.. Enumerable.Repeat(StageTestEcs.Pause(HookStage.PostScaleUp), 11)] },
        { "11 AWS_LAMBDA hooks", [.. Enumerable.Repeat(StageTestEcs.Lambda(HookStage.PostScaleUp), 11)] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidHooks_Throws(string expected, DeploymentLifecycleHook[] hooks)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(hooks));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_TenHooksOfEachType_AreReturned()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        DeploymentLifecycleHook[] hooks =
        [
            .. Enumerable.Repeat(StageTestEcs.Pause(HookStage.PostScaleUp, HookStage.PreProductionTrafficShift), 10),
            .. Enumerable.Repeat(StageTestEcs.Lambda(HookStage.TestTrafficShift, HookStage.ReconcileService), 10),
        ];

        Assert.Equal(hooks, (await CreateAsync(hooks)).DeploymentConfiguration!.LifecycleHooks);
    }

    [Fact]
    public async Task Validate_EmptyListInAnUpdate_RemovesTheHooks()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(
            StageTestEcs.BlueGreen with { LifecycleHooks = [StageTestEcs.Pause(HookStage.PostScaleUp)] }));

        Assert.Single((await _test.DeployAsync()).DeploymentConfiguration!.LifecycleHooks!);
        Assert.Empty((await _test.DeployAsync(1, new DeploymentConfiguration { LifecycleHooks = [] })).DeploymentConfiguration!.LifecycleHooks!);
    }

    private Task<Service> CreateAsync(DeploymentLifecycleHook[] hooks) =>
        _test.CreateServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen with { LifecycleHooks = hooks }));
}
