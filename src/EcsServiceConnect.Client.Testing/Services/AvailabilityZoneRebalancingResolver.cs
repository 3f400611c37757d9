using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Resolves whether a service rebalances its Availability Zones.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html
/// </summary>
internal static class AvailabilityZoneRebalancingResolver
{
    private const string ZoneAttribute = "attribute:ecs.availability-zone";

    /// <summary>Resolves the setting: by default it is enabled where nothing excludes it.</summary>
    /// <param name="asked">The requested setting, or the current one; absent for the default.</param>
    /// <param name="settings">All other settings of the service.</param>
    /// <param name="isNew">Whether the service is to be created.</param>
    public static AvailabilityZoneRebalancing Resolve(AvailabilityZoneRebalancing asked, CreateServiceRequest settings, bool isNew)
    {
        var exclusion = FindExclusion(settings);
        if (!asked.HasValue)
        {
            return exclusion is null ? AvailabilityZoneRebalancing.Enabled : AvailabilityZoneRebalancing.Disabled;
        }

        return exclusion is var (value, role) && asked == AvailabilityZoneRebalancing.Enabled
            ? throw ServiceExceptionFactory.Create(
                isNew, $"Availability Zone Rebalancing does not support {value} as {role}", $"Update {role}")
            : asked;
    }

    private static (string Value, string Role)? FindExclusion(CreateServiceRequest settings) =>
        settings.SchedulingStrategy == SchedulingStrategy.Daemon ? ("DAEMON", "scheduling strategy")
        : settings.LaunchType == LaunchType.External ? ("EXTERNAL", "launch type")
        : settings.DeploymentConfiguration?.MaximumPercent <= 100 ? ("maximumPercent <= 100 %", "deployment configuration")
        : settings.LoadBalancers?.Any(static balancer => balancer.LoadBalancerName is not null) == true
            ? ("a Classic Load Balancer", "load balancer")
        : settings.PlacementConstraints?.Any(static constraint => constraint.Expression?.Contains(ZoneAttribute, StringComparison.Ordinal) == true) == true
            ? (ZoneAttribute, "placement constraint")
        : settings.PlacementStrategy is [var first, ..] && !IsZoneSpread(first)
            ? ("anything but a spread over " + ZoneAttribute, "first placement strategy")
        : null;

    private static bool IsZoneSpread(PlacementStrategy strategy) =>
        strategy.Type == PlacementStrategyType.Spread && string.Equals(strategy.Field, ZoneAttribute, StringComparison.OrdinalIgnoreCase);
}
