using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>Resolves how long a deployment may take, from what its configuration lets it wait for.</summary>
internal static class DeploymentTimeoutResolver
{
    /// <summary>What a deployment may take beside the waits that are configured.</summary>
    public static readonly TimeSpan WithoutWaits = TimeSpan.FromMinutes(60);

    /// <summary>ECS waits for a hook without a timeout of its own for so long.</summary>
    private const int DefaultHookTimeoutInMinutes = 1440;

    private const double DefaultStepPercent = 10;
    private const int DefaultStepBakeTimeInMinutes = 6;
    private const int DefaultCanaryBakeTimeInMinutes = 10;

    /// <summary>Resolves the timeout of a deployment.</summary>
    /// <param name="timeout">The timeout of the options; null if there is none.</param>
    /// <param name="configuration">The configuration of the deployment; null while it is not known.</param>
    public static TimeSpan Resolve(TimeSpan? timeout, DeploymentConfiguration? configuration) =>
        timeout ?? WithoutWaits + TimeSpan.FromMinutes(configuration is null ? 0 : GetBakeTime(configuration) + GetHookTime(configuration));

    private static int GetBakeTime(DeploymentConfiguration configuration) => IsRolling(configuration) ? 0
        : configuration.BakeTimeInMinutes.GetValueOrDefault() + configuration.Strategy.Value switch
        {
            DeploymentStrategy.Names.Linear => (CountShifts(configuration) - 1)
                * (configuration.LinearConfiguration?.StepBakeTimeInMinutes ?? DefaultStepBakeTimeInMinutes),
            DeploymentStrategy.Names.Canary => configuration.CanaryConfiguration?.CanaryBakeTimeInMinutes ?? DefaultCanaryBakeTimeInMinutes,
            _ => 0,
        };

    /// <summary>All hooks of a stage run at the same time; those of the shifts of traffic run with each of them.</summary>
    private static int GetHookTime(DeploymentConfiguration configuration) => (configuration.LifecycleHooks ?? [])
        .SelectMany(static hook => (hook.LifecycleStages ?? []).Select(stage => (
            Stage: stage, Minutes: hook.TimeoutConfiguration?.TimeoutInMinutes ?? DefaultHookTimeoutInMinutes)))
        .GroupBy(static hook => hook.Stage)
        .Sum(stage => stage.Max(static hook => hook.Minutes) * (IsShift(stage.Key) ? CountShifts(configuration) : 1));

    private static int CountShifts(DeploymentConfiguration configuration) => configuration.Strategy.Value switch
    {
        DeploymentStrategy.Names.Linear =>
            (int)Math.Ceiling(100 / (configuration.LinearConfiguration is { StepPercent: > 0 and var percent } ? percent : DefaultStepPercent)),
        DeploymentStrategy.Names.Canary => 2,
        _ => 1,
    };

    private static bool IsShift(DeploymentLifecycleHookStage stage) =>
        stage == DeploymentLifecycleHookStage.PreProductionTrafficShift || stage == DeploymentLifecycleHookStage.ProductionTrafficShift;

    private static bool IsRolling(DeploymentConfiguration configuration) =>
        !configuration.Strategy.HasValue || configuration.Strategy == DeploymentStrategy.Rolling;
}
