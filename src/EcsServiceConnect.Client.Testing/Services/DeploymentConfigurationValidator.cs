using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates deployment configurations and fills in their defaults. Texts about percentages are those of the real service.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html
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

        var strategy = change.Strategy.HasValue ? change.Strategy : current.Strategy;
        Validate(change, strategy);
        var merged = current with
        {
            Strategy = strategy,
            LifecycleHooks = change.LifecycleHooks ?? current.LifecycleHooks,
            LinearConfiguration = strategy == DeploymentStrategy.Linear
                ? Merge(current.LinearConfiguration, change.LinearConfiguration)
                : null,
            CanaryConfiguration = strategy == DeploymentStrategy.Canary
                ? Merge(current.CanaryConfiguration, change.CanaryConfiguration)
                : null,
            MaximumPercent = change.MaximumPercent ?? current.MaximumPercent,
            MinimumHealthyPercent = change.MinimumHealthyPercent ?? current.MinimumHealthyPercent,
            DeploymentCircuitBreaker = Merge(current.DeploymentCircuitBreaker, change.DeploymentCircuitBreaker),
            Alarms = change.Alarms ?? current.Alarms,
            EarlySuccessCriteria = change.EarlySuccessCriteria ?? current.EarlySuccessCriteria,
            BakeTimeInMinutes = change.BakeTimeInMinutes ?? current.BakeTimeInMinutes,
        };
        ValidateEarlySuccess(merged);
        return merged;
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

    private static LinearConfiguration Merge(LinearConfiguration? current, LinearConfiguration? change) => new()
    {
        StepPercent = change?.StepPercent ?? current?.StepPercent ?? 10,
        StepBakeTimeInMinutes = change?.StepBakeTimeInMinutes ?? current?.StepBakeTimeInMinutes ?? 6,
    };

    private static CanaryConfiguration Merge(CanaryConfiguration? current, CanaryConfiguration? change) => new()
    {
        CanaryPercent = change?.CanaryPercent ?? current?.CanaryPercent ?? 5,
        CanaryBakeTimeInMinutes = change?.CanaryBakeTimeInMinutes ?? current?.CanaryBakeTimeInMinutes ?? 10,
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

    private static void Validate(DeploymentConfiguration change, DeploymentStrategy strategy)
    {
        ValidatePercents(change);
        ValidateShift(change.LinearConfiguration, change.LinearConfiguration?.StepPercent, "linearConfiguration.stepPercent", strategy, DeploymentStrategy.Linear);
        ValidateShift(change.CanaryConfiguration, change.CanaryConfiguration?.CanaryPercent, "canaryConfiguration.canaryPercent", strategy, DeploymentStrategy.Canary);
        LifecycleHookValidator.Validate(change.LifecycleHooks);
        CircuitBreaker.Validate(change.DeploymentCircuitBreaker);
    }

    private static void ValidateEarlySuccess(DeploymentConfiguration configuration)
    {
        const string Path = "deploymentConfiguration.earlySuccessCriteria.";

        if (configuration.EarlySuccessCriteria is not { Enable: true } criteria)
        {
            return;
        }

        if (configuration.Strategy != DeploymentStrategy.Rolling)
        {
            throw new InvalidParameterException(
                "The member 'deploymentConfiguration.earlySuccessCriteria' is only valid with the deployment strategy ROLLING.");
        }

        RequestGuard.Require(criteria.HealthyPercent, Path + "healthyPercent");
        RequestGuard.Require(criteria.SourceServiceRevisionCleanup.Value, Path + "sourceServiceRevisionCleanup");
        RequestGuard.RequireInRange(
            criteria.HealthyPercent, Path + "healthyPercent", configuration.MinimumHealthyPercent.GetValueOrDefault(), 100);
    }

    /// <summary>Validates the configuration of a strategy: its percentage has at most one decimal.</summary>
    private static void ValidateShift(
        object? configuration, double? percent, string member, DeploymentStrategy actual, DeploymentStrategy required)
    {
        if (configuration is not null && actual != required)
        {
            throw new InvalidParameterException(
                $"The member 'deploymentConfiguration.{member.Split('.')[0]}' is only valid with the deployment strategy {required}.");
        }

        if (percent is { } value && Math.Round(value, 1) != value)
        {
            throw new InvalidParameterException($"The member 'deploymentConfiguration.{member}' must be a multiple of 0.1.");
        }
    }
}
