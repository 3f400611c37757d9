namespace EcsServiceConnect.Client;

/// <summary>What cannot be said together of how tasks are started.</summary>
internal static class TaskLaunchConflicts
{
    private const string BothChooseWhere = "both choose where tasks run";
    private const string BothSetStrategy = "both set the capacity providers";
    private const string BothSetNetwork = "both set the network";
    private const string FargatePlaces = "cannot go together: Fargate has no instances to place tasks on";
    private const string OnlyFargateHasVersions = "cannot go together: only Fargate has platform versions";
    private const string NoNetworkOutside = "cannot go together: external instances have no subnets";

    public static IReadOnlyList<BuilderConflict> All { get; } =
    [
        .. BuilderConflict.MutuallyExclusive(
            BothChooseWhere, nameof(RunTaskBuilder.OnFargate), nameof(RunTaskBuilder.OnEc2), nameof(RunTaskBuilder.OnExternal)),
        new(nameof(RunTaskBuilder.OnCapacityProvider), nameof(RunTaskBuilder.OnCapacityProviders), BothSetStrategy),
        .. CapacityProviders(nameof(RunTaskBuilder.OnFargate)),
        .. CapacityProviders(nameof(RunTaskBuilder.OnEc2)),
        .. CapacityProviders(nameof(RunTaskBuilder.OnExternal)),
        new(nameof(RunTaskBuilder.OnFargate), nameof(RunTaskBuilder.InSubnets), BothSetNetwork),
        new(nameof(RunTaskBuilder.OnExternal), nameof(RunTaskBuilder.InSubnets), NoNetworkOutside),
        .. BuilderConflict.ExcludedBy(
            nameof(RunTaskBuilder.OnFargate),
            FargatePlaces,
            nameof(RunTaskBuilder.PlaceBySpread),
            nameof(RunTaskBuilder.PlaceByBinpack),
            nameof(RunTaskBuilder.PlaceRandomly),
            nameof(RunTaskBuilder.PlaceOnDistinctInstances),
            nameof(RunTaskBuilder.WithPlacementExpression)),
        .. BuilderConflict.ExcludedBy(
            nameof(RunTaskBuilder.WithPlatformVersion),
            OnlyFargateHasVersions,
            nameof(RunTaskBuilder.OnEc2),
            nameof(RunTaskBuilder.OnExternal)),
    ];

    private static IEnumerable<BuilderConflict> CapacityProviders(string word) => BuilderConflict.ExcludedBy(
        word, BothChooseWhere, nameof(RunTaskBuilder.OnCapacityProvider), nameof(RunTaskBuilder.OnCapacityProviders));
}
