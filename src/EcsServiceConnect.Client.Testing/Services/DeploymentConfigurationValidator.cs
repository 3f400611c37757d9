using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates deployment configurations; only rolling updates are simulated.</summary>
internal static class DeploymentConfigurationValidator
{
    public static DeploymentConfiguration CreateDefault(bool daemon) => new()
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

        Validate(change);
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

    private static void Validate(DeploymentConfiguration change)
    {
        RequestGuard.RequireInRange(change.MinimumHealthyPercent, "deploymentConfiguration.minimumHealthyPercent", 0, 100);
        RequestGuard.RequireInRange(change.MaximumPercent, "deploymentConfiguration.maximumPercent", 0, int.MaxValue);
        RequestGuard.RequireOneOf(
            change.Strategy.Value,
            "deploymentConfiguration.strategy",
            DeploymentStrategy.Names.Rolling,
            DeploymentStrategy.Names.BlueGreen,
            DeploymentStrategy.Names.Canary,
            DeploymentStrategy.Names.Linear);
        if (change.Strategy.HasValue && change.Strategy != DeploymentStrategy.Rolling)
        {
            throw RequestGuard.CreateNotSimulatedException($"the deployment strategy {change.Strategy}");
        }

        if (change.LifecycleHooks is { Count: > 0 })
        {
            throw RequestGuard.CreateNotSimulatedException("lifecycle hooks of deployments");
        }

        if (change.EarlySuccessCriteria is { } early && RequestGuard.Require(early.Enable, "deploymentConfiguration.earlySuccessCriteria.enable"))
        {
            throw RequestGuard.CreateNotSimulatedException("the early success of deployments");
        }

        if (change.LinearConfiguration is not null || change.CanaryConfiguration is not null)
        {
            throw new InvalidParameterException(
                "A linearConfiguration or canaryConfiguration needs the deployment strategy of that name.");
        }

        if (change.Alarms is { } alarms)
        {
            RequestGuard.RequireItems(alarms.AlarmNames, "deploymentConfiguration.alarms.alarmNames", int.MaxValue);
            RequestGuard.Require(alarms.Enable, "deploymentConfiguration.alarms.enable");
            RequestGuard.Require(alarms.Rollback, "deploymentConfiguration.alarms.rollback");
        }

        if (change.DeploymentCircuitBreaker is { } breaker)
        {
            CircuitBreaker.Validate(breaker);
        }
    }
}
