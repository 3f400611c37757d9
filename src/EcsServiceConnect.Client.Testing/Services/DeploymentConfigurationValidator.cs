using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates deployment configurations; only rolling updates are simulated. Texts about percentages are those of the real service.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
/// </summary>
internal static class DeploymentConfigurationValidator
{
    public static DeploymentConfiguration CreateDefault(bool daemon) => new()
    {
        MaximumPercent = daemon ? 100 : 200,
        MinimumHealthyPercent = daemon ? 0 : 100,
        Strategy = DeploymentStrategy.Rolling,
        BakeTimeInMinutes = 0,
        DeploymentCircuitBreaker = new DeploymentCircuitBreaker
        {
            Enable = false,
            Rollback = false,
            ResetOnHealthyTask = true,
            ThresholdConfiguration = new ThresholdConfiguration { Type = ThresholdType.BoundedPercent, Value = CircuitBreaker.DefaultPercent },
        },
    };

    public static DeploymentConfiguration Merge(DeploymentConfiguration current, DeploymentConfiguration? change)
    {
        if (change is null)
        {
            return current;
        }

        Validate(change);
        return current with
        {
            MaximumPercent = change.MaximumPercent ?? current.MaximumPercent,
            MinimumHealthyPercent = change.MinimumHealthyPercent ?? current.MinimumHealthyPercent,
            DeploymentCircuitBreaker = Merge(current.DeploymentCircuitBreaker, change.DeploymentCircuitBreaker),
            Alarms = change.Alarms ?? current.Alarms,
            EarlySuccessCriteria = change.EarlySuccessCriteria ?? current.EarlySuccessCriteria,
            BakeTimeInMinutes = change.BakeTimeInMinutes ?? current.BakeTimeInMinutes,
        };
    }

    /// <summary>Validates that a rolling update has room to replace tasks.</summary>
    public static void ValidateRoom(DeploymentConfiguration configuration)
    {
        if (configuration is { MaximumPercent: 100, MinimumHealthyPercent: 100 })
        {
            throw new InvalidParameterException(
                "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.");
        }
    }

    /// <summary>A change without a threshold keeps the current one.</summary>
    private static DeploymentCircuitBreaker? Merge(DeploymentCircuitBreaker? current, DeploymentCircuitBreaker? change) =>
        change is null ? current : change with
        {
            ResetOnHealthyTask = change.ResetOnHealthyTask ?? current?.ResetOnHealthyTask,
            ThresholdConfiguration = change.ThresholdConfiguration ?? current?.ThresholdConfiguration,
        };

    private static void ValidatePercents(DeploymentConfiguration change)
    {
        var problem = change.MaximumPercent < 100 ? "maximumPercent must be at least 100"
            : change.MinimumHealthyPercent < 0 ? "minimumHealthyPercent must be at least 0"
            : change.MinimumHealthyPercent > 100 ? "minimumHealthyPercent must be at most 100"
            : null;
        if (problem is not null)
        {
            throw new InvalidParameterException(problem);
        }
    }

    private static void Validate(DeploymentConfiguration change)
    {
        ValidatePercents(change);
        if (change.Strategy.HasValue && change.Strategy != DeploymentStrategy.Rolling)
        {
            throw RequestGuard.CreateNotSimulatedException($"the deployment strategy {change.Strategy}");
        }

        if (change.LifecycleHooks is { Count: > 0 })
        {
            throw RequestGuard.CreateNotSimulatedException("lifecycle hooks of deployments");
        }

        if (change.EarlySuccessCriteria?.Enable == true)
        {
            throw RequestGuard.CreateNotSimulatedException("the early success of deployments");
        }

        if (change.LinearConfiguration is not null || change.CanaryConfiguration is not null)
        {
            throw new InvalidParameterException(
                "A linearConfiguration or canaryConfiguration needs the deployment strategy of that name.");
        }

        CircuitBreaker.Validate(change.DeploymentCircuitBreaker);
    }
}
