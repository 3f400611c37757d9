using LaunchMethods = EcsServiceConnect.Client.TaskLaunchBuilderExtensions;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>The methods for how tasks are launched that exclude each other.</summary>
internal static class TaskLaunchConflicts
{
    private const string BothChooseWhere = "both choose where tasks run";
    private const string BothSetStrategy = "both set the capacity providers";
    private const string BothSetNetwork = "both set the network";
    private const string NoInstances = "cannot go together: Fargate has no instances to place tasks on";
    private const string OnlyFargateHasVersions = "cannot go together: only Fargate has platform versions";
    private const string NoSubnets = "cannot go together: external instances have no subnets";

    public static IReadOnlyList<BuilderConflict> All { get; } =
    [
        .. BuilderConflict.MutuallyExclusive(
            BothChooseWhere, nameof(LaunchMethods.OnFargate), nameof(LaunchMethods.OnEc2), nameof(LaunchMethods.OnExternal)),
        new(nameof(LaunchMethods.OnCapacityProvider), nameof(LaunchMethods.OnCapacityProviders), BothSetStrategy),
        .. WithCapacityProviders(nameof(LaunchMethods.OnFargate)),
        .. WithCapacityProviders(nameof(LaunchMethods.OnEc2)),
        .. WithCapacityProviders(nameof(LaunchMethods.OnExternal)),
        new(nameof(LaunchMethods.OnFargate), nameof(LaunchMethods.InSubnets), BothSetNetwork),
        new(nameof(LaunchMethods.OnExternal), nameof(LaunchMethods.InSubnets), NoSubnets),
        .. BuilderConflict.Between(
            nameof(LaunchMethods.OnFargate),
            NoInstances,
            nameof(LaunchMethods.PlaceBySpread),
            nameof(LaunchMethods.PlaceByBinpack),
            nameof(LaunchMethods.PlaceRandomly),
            nameof(LaunchMethods.PlaceOnDistinctInstances),
            nameof(LaunchMethods.WithPlacementExpression)),
        .. BuilderConflict.Between(
            nameof(LaunchMethods.WithPlatformVersion),
            OnlyFargateHasVersions,
            nameof(LaunchMethods.OnEc2),
            nameof(LaunchMethods.OnExternal)),
    ];

    private static IEnumerable<BuilderConflict> WithCapacityProviders(string method) => BuilderConflict.Between(
        method, BothChooseWhere, nameof(LaunchMethods.OnCapacityProvider), nameof(LaunchMethods.OnCapacityProviders));
}
