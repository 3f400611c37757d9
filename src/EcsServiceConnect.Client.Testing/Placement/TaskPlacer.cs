using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Chooses the container instances that tasks run on.</summary>
internal sealed class TaskPlacer(EcsState state)
{
    /// <summary>The instance for one more task of an order, or why there is none.</summary>
    public PlacementOutcome Place(ClusterState cluster, TaskOrder order, string? provider)
    {
        if (order.Plan.LaunchType == LaunchType.Fargate)
        {
            return PlacementOutcome.OnFargate;
        }

        var fit = new List<InstanceState>();
        var obstacles = new List<(InstanceState, string)>();
        foreach (var instance in Candidates(cluster, order.Plan, provider))
        {
            if (ObstacleFor(order, instance) is { } reason)
            {
                obstacles.Add((instance, reason));
            }
            else
            {
                fit.Add(instance);
            }
        }

        return fit.Count > 0 ? new PlacementOutcome(Best(fit, order, cluster), [])
            : state.CapacityProviders.Scales(provider) ? PlacementOutcome.Later
            : new PlacementOutcome(null, obstacles);
    }

    /// <summary>Whether tasks of a launch type can be placed at all; with capacity providers it is a matter of each of them.</summary>
    public static bool HasCandidates(ClusterState cluster, LaunchPlan plan) =>
        plan.LaunchType == LaunchType.Fargate || plan.Strategy.Count > 0 || Candidates(cluster, plan, provider: null).Any();

    /// <summary>Why an instance cannot have one more task of an order, without regard to placement constraints; null when it can.</summary>
    public static string? ObstacleOn(InstanceState instance, TaskOrder order) =>
        !instance.IsActive ? PlacementReasons.Inactive
        : !instance.IsConnected ? PlacementReasons.Agent
        : !HasAttributes(instance, order) ? PlacementReasons.Attribute
        : instance.Resources.ShortageFor(order.Needs);

    /// <summary>How many tasks a daemon is to have: one on each active instance that its constraints allow.</summary>
    public static int DaemonCount(ClusterState cluster, TaskOrder order) =>
        Candidates(cluster, order.Plan, provider: null).Count(instance => IsEligible(instance, order));

    /// <summary>Whether a service's task has to go: its instance is drained, or is none for the daemon any more.</summary>
    public static bool IsLeaving(TaskState task) =>
        task is { IsWanted: true, Placement.Instance: var instance, Order.Deployment.Service.Settings.SchedulingStrategy: var scheduling }
        && (instance.Status == InstanceState.Draining || (scheduling == SchedulingStrategy.Daemon && !IsEligible(instance, task.Order)));

    private static IEnumerable<InstanceState> Candidates(ClusterState cluster, LaunchPlan plan, string? provider)
    {
        var external = plan.LaunchType == LaunchType.External;
        return cluster.Instances.Active.Where(instance => instance.IsExternal == external
            && (provider is null || instance.CapacityProvider is null || instance.CapacityProvider == provider));
    }

    private static string? ObstacleFor(TaskOrder order, InstanceState instance) =>
        !instance.IsConnected ? PlacementReasons.Agent
        : !HasAttributes(instance, order) ? PlacementReasons.Attribute
        : !IsMember(instance, order) ? PlacementReasons.MemberOf
        : order.Placement.IsDistinct && instance.CountOf(order.Group) > 0 ? PlacementReasons.DistinctInstance
        : instance.Resources.ShortageFor(order.Needs);

    private static bool IsEligible(InstanceState instance, TaskOrder order) => HasAttributes(instance, order) && IsMember(instance, order);

    private static bool IsMember(InstanceState instance, TaskOrder order) =>
        order.Placement.MemberOf.All(query => query.Matches(instance));

    private static bool HasAttributes(InstanceState instance, TaskOrder order) =>
        !instance.TellsCapabilities
        || order.Definition.Definition.RequiresAttributes.All(attribute => instance.Attributes.ContainsKey(attribute.Name));

    private InstanceState Best(List<InstanceState> fit, TaskOrder order, ClusterState cluster)
    {
        foreach (var step in order.Placement.Strategy)
        {
            fit = step.Type.Value switch
            {
                PlacementStrategyType.Names.Binpack => Least(
                    fit,
                    instance => step.Field!.Equals(PlacementFields.Cpu, StringComparison.OrdinalIgnoreCase)
                        ? instance.Resources.RemainingCpu
                        : instance.Resources.RemainingMemory),
                PlacementStrategyType.Names.Spread => Spread(fit, step.Field!, order.Group, cluster),
                _ => [fit[Any(fit.Count)]],
            };
        }

        return fit.MinBy(instance => instance.CountOf(order.Group))!;
    }

    private static List<InstanceState> Spread(List<InstanceState> fit, string field, string group, ClusterState cluster)
    {
        var counts = cluster.Instances.Registered
            .GroupBy(instance => PlacementFields.ValueFor(instance, field))
            .ToDictionary(static same => same.Key, same => same.Sum(instance => instance.CountOf(group)));
        return Least(fit, instance => counts[PlacementFields.ValueFor(instance, field)]);
    }

    private static List<InstanceState> Least(List<InstanceState> fit, Func<InstanceState, int> measure)
    {
        var least = fit.Min(measure);
        return [.. fit.Where(instance => measure(instance) == least)];
    }

    private int Any(int count) => (int)(BitConverter.ToUInt32(state.Randomness.Bytes(sizeof(uint))) % (uint)count);
}
