using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Decides when failed tasks fail a deployment.</summary>
internal static class CircuitBreaker
{
    public const int DefaultPercent = 50;

    private const int MinThreshold = 3;
    private const int MaxThreshold = 200;

    public static bool IsEnabled(DeploymentConfiguration? configuration) => configuration?.DeploymentCircuitBreaker?.Enable == true;

    public static bool ShouldRollBack(DeploymentConfiguration? configuration) => configuration?.DeploymentCircuitBreaker?.Rollback == true;

    /// <summary>Whether a deployment is monitored now.</summary>
    public static bool IsMonitoring(DeploymentState deployment) =>
        deployment.IsPrimary && deployment.IsInProgress && IsEnabled(deployment.Service.Settings.DeploymentConfiguration);

    /// <summary>Whether as many tasks of a deployment have failed as its threshold allows.</summary>
    public static bool HasTripped(DeploymentState deployment) =>
        IsMonitoring(deployment)
        && deployment.FailedTaskCount >= GetThreshold(deployment.Service.Settings.DeploymentConfiguration, deployment.DesiredCount);

    /// <summary>Whether a task that becomes healthy resets the count of failed ones.</summary>
    public static bool ShouldResetOnHealthyTask(DeploymentConfiguration? configuration) =>
        configuration?.DeploymentCircuitBreaker?.ResetOnHealthyTask != false;

    /// <summary>Gets the number of failed tasks that trips the circuit breaker.</summary>
    public static int GetThreshold(DeploymentConfiguration? configuration, int desiredCount)
    {
        var threshold = configuration?.DeploymentCircuitBreaker?.ThresholdConfiguration;
        var value = threshold?.Value ?? DefaultPercent;
        var share = (int)Math.Ceiling(desiredCount * (long)value / 100.0);
        return threshold?.Type.Value switch
        {
            ThresholdType.Names.Count => value,
            ThresholdType.Names.UnboundedPercent => Math.Max(1, share),
            _ => Math.Clamp(share, MinThreshold, MaxThreshold),
        };
    }

    public static void Validate(DeploymentCircuitBreaker? breaker)
    {
        if (breaker?.ThresholdConfiguration is { } threshold)
        {
            RequestGuard.RequireInRange(
                threshold.Value,
                "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.value",
                1,
                threshold.Type == ThresholdType.Count ? int.MaxValue : 100);
        }
    }
}
