using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;
using HookStage = EcsServiceConnect.Client.Models.DeploymentLifecycleHookStage;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

public class DeploymentTimeoutResolverTests
{
    public static TheoryData<int, DeploymentConfiguration?> Configurations => new()
    {
        { 60, null },
        { 60, new DeploymentConfiguration { BakeTimeInMinutes = 30 } },
        { 90, new DeploymentConfiguration { Strategy = DeploymentStrategy.BlueGreen, BakeTimeInMinutes = 30 } },
        { 100, new DeploymentConfiguration { Strategy = DeploymentStrategy.Canary, BakeTimeInMinutes = 30 } },
        { 72, Canary(minutes: 12) },
        { 60 + (9 * 6), new DeploymentConfiguration { Strategy = DeploymentStrategy.Linear } },
        { 60 + (3 * 20), Linear(percent: 30, minutes: 20) },
        { 60, Linear(percent: 100, minutes: 20) },
        { 60 + 1440, BlueGreen(Hook(null, HookStage.PostScaleUp)) },
        { 60 + 10 + 20, BlueGreen(Hook(10, HookStage.PostScaleUp), Hook(20, HookStage.PostTestTrafficShift)) },
        { 60 + 20, BlueGreen(Hook(10, HookStage.PostScaleUp), Hook(20, HookStage.PostScaleUp)) },
        { 60 + 20, BlueGreen(Hook(10, HookStage.PostScaleUp, HookStage.PreScaleUp)) },
        {
            60 + (3 * 20) + (4 * 10),
            Linear(percent: 30, minutes: 20) with { LifecycleHooks = [Hook(10, HookStage.PreProductionTrafficShift)] }
        },
    };

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Resolve_NoTimeout_AddsTheWaitsOfTheConfiguration(int minutes, DeploymentConfiguration? configuration) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), DeploymentTimeoutResolver.Resolve(timeout: null, configuration));

    [Fact]
    public void Resolve_Timeout_Decides() => Assert.Equal(
        TimeSpan.FromMinutes(5), DeploymentTimeoutResolver.Resolve(TimeSpan.FromMinutes(5), Canary(minutes: 12)));

    private static DeploymentConfiguration Canary(int minutes) => new()
    {
        Strategy = DeploymentStrategy.Canary,
        CanaryConfiguration = new CanaryConfiguration { CanaryBakeTimeInMinutes = minutes },
    };

    private static DeploymentConfiguration Linear(double percent, int minutes) => new()
    {
        Strategy = DeploymentStrategy.Linear,
        LinearConfiguration = new LinearConfiguration { StepPercent = percent, StepBakeTimeInMinutes = minutes },
    };

    private static DeploymentConfiguration BlueGreen(params DeploymentLifecycleHook[] hooks) => new()
    {
        Strategy = DeploymentStrategy.BlueGreen,
        LifecycleHooks = hooks,
    };

    private static DeploymentLifecycleHook Hook(int? minutes, params HookStage[] stages) => new()
    {
        LifecycleStages = stages,
        TimeoutConfiguration = minutes is null ? null : new() { TimeoutInMinutes = minutes },
    };
}
