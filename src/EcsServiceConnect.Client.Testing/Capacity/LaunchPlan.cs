using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What the tasks of one call or deployment run on: a launch type, or a strategy over capacity providers.</summary>
internal sealed record LaunchPlan(
    LaunchType LaunchType,
    IReadOnlyList<CapacityProviderStrategyItem> Strategy,
    string? PlatformVersion,
    string? PlatformFamily)
{
    /// <summary>Creates the plan from the request, the cluster's default and the compatibilities of the task definition.</summary>
    public static LaunchPlan Create(
        LaunchType asked,
        IReadOnlyList<CapacityProviderStrategyItem>? strategy,
        string? platformVersion,
        ClusterState cluster,
        TaskDefinition definition)
    {
        if (asked.HasValue && strategy is { Count: > 0 })
        {
            throw new InvalidParameterException(
                "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.");
        }

        if (asked == LaunchType.ManagedInstances)
        {
            throw RequestGuard.CreateNotSimulatedException("managed instances");
        }

        var effective = asked.HasValue
            ? []
            : strategy is { Count: > 0 }
                ? CapacityProviderValidator.ValidateStrategy(strategy, cluster.CapacityProviders, "capacityProviderStrategy")
                : CapacityProviderValidator.ValidateDefault(cluster.DefaultStrategy);
        var launchType = effective.Count > 0 ? CapacityProviderValidator.GetLaunchType(effective) : asked.HasValue ? asked : LaunchType.Ec2;
        ValidateCompatibility(launchType, definition);
        return launchType == LaunchType.Fargate
            ? new LaunchPlan(
                launchType, effective, FargatePlatform.Resolve(platformVersion, definition), FargatePlatform.GetFamily(definition))
            : platformVersion is null
                ? new LaunchPlan(launchType, effective, null, null)
                : throw new InvalidParameterException($"The platform version must be null when specifying an {launchType} launch type.");
    }

    /// <summary>
    /// Gets the provider for one more task: bases first, then the provider furthest behind its weight. Null without a strategy.
    /// </summary>
    public string? GetNextProvider(IReadOnlyDictionary<string, int> taskCounts)
    {
        if (Strategy.Count == 0)
        {
            return null;
        }

        int Count(CapacityProviderStrategyItem item) => taskCounts.GetValueOrDefault(item.CapacityProvider);

        var based = Strategy.FirstOrDefault(item => Count(item) < item.Base);
        return (based ?? Strategy.Where(static item => item.Weight > 0)
            .DefaultIfEmpty(Strategy[0])
            .MinBy(item => (double)(Count(item) - item.Base.GetValueOrDefault()) / Math.Max(1, item.Weight.GetValueOrDefault())))!
            .CapacityProvider;
    }

    private static void ValidateCompatibility(LaunchType launchType, TaskDefinition definition)
    {
        if (!definition.Compatibilities.Any(compatibility => compatibility.Value == launchType.Value))
        {
            throw new InvalidParameterException($"Task definition does not support launch_type {launchType}.");
        }
    }
}
