using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>How deployments may proceed here: as rolling updates.</summary>
internal static class DeploymentConfigurationRules
{
    public static DeploymentConfiguration Default(bool daemon) => new()
    {
        MaximumPercent = daemon ? 100 : 200,
        MinimumHealthyPercent = daemon ? 0 : 100,
        Strategy = DeploymentStrategy.Rolling,
        DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = false, Rollback = false },
    };

    public static DeploymentConfiguration Merge(DeploymentConfiguration current, DeploymentConfiguration? change)
    {
        if (change is null)
        {
            return current;
        }

        Check(change);
        return current with
        {
            MaximumPercent = change.MaximumPercent ?? current.MaximumPercent,
            MinimumHealthyPercent = change.MinimumHealthyPercent ?? current.MinimumHealthyPercent,
            DeploymentCircuitBreaker = change.DeploymentCircuitBreaker ?? current.DeploymentCircuitBreaker,
            Alarms = change.Alarms ?? current.Alarms,
            EarlySuccessCriteria = change.EarlySuccessCriteria ?? current.EarlySuccessCriteria,
            BakeTimeInMinutes = change.BakeTimeInMinutes ?? current.BakeTimeInMinutes,
        };
    }

    private static void Check(DeploymentConfiguration change)
    {
        Guard.InRange(change.MinimumHealthyPercent, "deploymentConfiguration.minimumHealthyPercent", 0, 100);
        Guard.InRange(change.MaximumPercent, "deploymentConfiguration.maximumPercent", 0, int.MaxValue);
        Guard.OneOf(
            change.Strategy.Value,
            "deploymentConfiguration.strategy",
            DeploymentStrategy.Names.Rolling,
            DeploymentStrategy.Names.BlueGreen,
            DeploymentStrategy.Names.Canary,
            DeploymentStrategy.Names.Linear);
        if (change.Strategy.HasValue && change.Strategy != DeploymentStrategy.Rolling)
        {
            throw Guard.NotSimulated($"the deployment strategy {change.Strategy}");
        }

        if (change.LifecycleHooks is { Count: > 0 })
        {
            throw Guard.NotSimulated("lifecycle hooks of deployments");
        }

        if (change.EarlySuccessCriteria is { } early && Guard.Required(early.Enable, "deploymentConfiguration.earlySuccessCriteria.enable"))
        {
            throw Guard.NotSimulated("the early success of deployments");
        }

        if (change.LinearConfiguration is not null || change.CanaryConfiguration is not null)
        {
            throw new InvalidParameterException(
                "A linearConfiguration or canaryConfiguration needs the deployment strategy of that name.");
        }

        if (change.Alarms is { } alarms)
        {
            Guard.Items(alarms.AlarmNames, "deploymentConfiguration.alarms.alarmNames", int.MaxValue);
            Guard.Required(alarms.Enable, "deploymentConfiguration.alarms.enable");
            Guard.Required(alarms.Rollback, "deploymentConfiguration.alarms.rollback");
        }

        if (change.DeploymentCircuitBreaker is { } breaker)
        {
            CircuitBreaker.Check(breaker);
        }
    }
}
