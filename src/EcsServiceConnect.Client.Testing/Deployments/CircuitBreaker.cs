using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>When failed tasks fail a deployment.</summary>
internal static class CircuitBreaker
{
    private const int UsualPercent = 50;
    private const int Fewest = 3;
    private const int Most = 200;

    public static bool IsOn(DeploymentConfiguration? configuration) => configuration?.DeploymentCircuitBreaker?.Enable == true;

    public static bool RollsBack(DeploymentConfiguration? configuration) => configuration?.DeploymentCircuitBreaker?.Rollback == true;

    /// <summary>Whether it watches a deployment now.</summary>
    public static bool Watches(DeploymentState deployment) =>
        deployment.IsPrimary && deployment.IsInProgress && IsOn(deployment.Service.Settings.DeploymentConfiguration);

    /// <summary>Whether a task that becomes healthy makes good for those that failed before it.</summary>
    public static bool Forgives(DeploymentConfiguration? configuration) =>
        configuration?.DeploymentCircuitBreaker?.ResetOnHealthyTask != false;

    /// <summary>How many failed tasks it takes.</summary>
    public static int Threshold(DeploymentConfiguration? configuration, int desiredCount)
    {
        var threshold = configuration?.DeploymentCircuitBreaker?.ThresholdConfiguration;
        var value = threshold?.Value ?? UsualPercent;
        var share = (int)Math.Ceiling(desiredCount * (long)value / 100.0);
        return threshold?.Type.Value switch
        {
            ThresholdType.Names.Count => value,
            ThresholdType.Names.UnboundedPercent => Math.Max(1, share),
            _ => Math.Clamp(share, Fewest, Most),
        };
    }

    public static void Check(DeploymentCircuitBreaker breaker)
    {
        const string Root = "deploymentConfiguration.deploymentCircuitBreaker";
        Guard.Required(breaker.Enable, $"{Root}.enable");
        Guard.Required(breaker.Rollback, $"{Root}.rollback");
        if (breaker.ThresholdConfiguration is not { } threshold)
        {
            return;
        }

        Guard.OneOf(
            Guard.Required(threshold.Type.Value, $"{Root}.thresholdConfiguration.type"),
            $"{Root}.thresholdConfiguration.type",
            ThresholdType.Names.BoundedPercent,
            ThresholdType.Names.Count,
            ThresholdType.Names.UnboundedPercent);
        Guard.InRange(
            Guard.Required(threshold.Value, $"{Root}.thresholdConfiguration.value"),
            $"{Root}.thresholdConfiguration.value",
            1,
            threshold.Type == ThresholdType.Count ? int.MaxValue : 100);
    }
}
