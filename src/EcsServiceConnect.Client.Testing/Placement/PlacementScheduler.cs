using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Chooses the container instances that tasks run on.</summary>
internal sealed class PlacementScheduler(CapacityProviderStore capacityProviders, RandomSource randomSource)
{
    /// <summary>Finds the instance for one more task, or the reasons why there is none.</summary>
    public PlacementResult Place(ClusterState cluster, TaskTemplate template, string? provider)
    {
        if (template.Plan.LaunchType == LaunchType.Fargate)
        {
            return PlacementResult.OnFargate;
        }

        var fit = new List<InstanceState>();
        var rejections = new List<(InstanceState, string)>();
        foreach (var instance in GetCandidates(cluster, template.Plan, provider))
        {
            if (template.AvailabilityZone is { } zone && instance.AvailabilityZone != zone)
            {
                continue;
            }

            if (FindPlacementRejection(template, instance) is { } reason)
            {
                rejections.Add((instance, reason));
            }
            else
            {
                fit.Add(instance);
            }
        }

        return fit.Count > 0 ? new PlacementResult(SelectBest(fit, template, cluster), [])
            : template.AvailabilityZone is null && capacityProviders.CanScale(provider) ? PlacementResult.Deferred
            : new PlacementResult(null, rejections);
    }

    /// <summary>Whether there is any instance that tasks of a plan could run on.</summary>
    public static bool HasCandidates(ClusterState cluster, LaunchPlan plan) =>
        plan.LaunchType == LaunchType.Fargate || plan.Strategy.Count > 0 || GetCandidates(cluster, plan, provider: null).Any();

    /// <summary>Finds the reason why an instance cannot run one more task, apart from placement constraints; null if it can.</summary>
    public static string? FindRejection(InstanceState instance, TaskTemplate template) =>
        !instance.IsActive ? PlacementReasons.Inactive
        : !instance.IsConnected ? PlacementReasons.Agent
        : !HasAttributes(instance, template) ? PlacementReasons.Attribute
        : instance.Resources.FindShortage(template.Requirements);

    /// <summary>Counts the instances that a daemon has tasks on: all active ones that its constraints allow.</summary>
    public static int CountDaemonInstances(ClusterState cluster, TaskTemplate template) =>
        GetCandidates(cluster, template.Plan, provider: null).Count(instance => IsEligible(instance, template));

    /// <summary>Gets the zones of the instances that can run tasks of a template.</summary>
    public static IEnumerable<string> GetZones(ClusterState cluster, TaskTemplate template) =>
        GetCandidates(cluster, template.Plan, provider: null)
            .Where(instance => IsEligible(instance, template))
            .Select(static instance => instance.AvailabilityZone)
            .OfType<string>()
            .Distinct();

    /// <summary>Whether a service's task must leave its instance, which is draining or not eligible for the daemon any more.</summary>
    public static bool MustLeave(TaskState task) =>
        task is { IsDesired: true, Placement.Instance: var instance, Template.ServiceGroup.Service.Settings.SchedulingStrategy: var scheduling }
        && (instance.Status == InstanceState.Draining || (scheduling == SchedulingStrategy.Daemon && !IsEligible(instance, task.Template)));

    private static IEnumerable<InstanceState> GetCandidates(ClusterState cluster, LaunchPlan plan, string? provider)
    {
        var external = plan.LaunchType == LaunchType.External;
        return cluster.Instances.Active.Where(instance => instance.IsExternal == external
            && (provider is null || instance.CapacityProvider is null || instance.CapacityProvider == provider));
    }

    private static string? FindPlacementRejection(TaskTemplate template, InstanceState instance) =>
        !instance.IsConnected ? PlacementReasons.Agent
        : !HasAttributes(instance, template) ? PlacementReasons.Attribute
        : !IsMember(instance, template) ? PlacementReasons.MemberOf
        : template.Placement.IsDistinct && instance.Tasks.CountDesired(template.Group) > 0 ? PlacementReasons.DistinctInstance
        : instance.Resources.FindShortage(template.Requirements);

    private static bool IsEligible(InstanceState instance, TaskTemplate template) => HasAttributes(instance, template) && IsMember(instance, template);

    private static bool IsMember(InstanceState instance, TaskTemplate template) =>
        template.Placement.MemberOf.All(query => query.IsMatch(instance));

    private static bool HasAttributes(InstanceState instance, TaskTemplate template) =>
        !instance.HasCapabilities
        || template.Definition.Definition.RequiresAttributes.All(attribute => instance.Attributes.ContainsKey(attribute.Name));

    private InstanceState SelectBest(List<InstanceState> fit, TaskTemplate template, ClusterState cluster)
    {
        foreach (var step in template.Placement.Strategy)
        {
            fit = step.Type.Value switch
            {
                PlacementStrategyType.Names.Binpack => SelectLeast(
                    fit,
                    instance => step.Field!.Equals(PlacementFields.Cpu, StringComparison.OrdinalIgnoreCase)
                        ? instance.Resources.RemainingCpu
                        : instance.Resources.RemainingMemory),
                PlacementStrategyType.Names.Spread => SelectSpread(fit, step.Field!, template.Group, cluster),
                _ => [fit[SelectRandom(fit.Count)]],
            };
        }

        return fit.MinBy(instance => instance.Tasks.CountDesired(template.Group))!;
    }

    private static List<InstanceState> SelectSpread(List<InstanceState> fit, string field, string group, ClusterState cluster)
    {
        var counts = cluster.Instances.Registered
            .GroupBy(instance => PlacementFields.GetValue(instance, field))
            .ToDictionary(static same => same.Key, same => same.Sum(instance => instance.Tasks.CountDesired(group)));
        return SelectLeast(fit, instance => counts[PlacementFields.GetValue(instance, field)]);
    }

    private static List<InstanceState> SelectLeast(List<InstanceState> fit, Func<InstanceState, int> measure)
    {
        var least = fit.Min(measure);
        return [.. fit.Where(instance => measure(instance) == least)];
    }

    private int SelectRandom(int count) => (int)(BitConverter.ToUInt32(randomSource.CreateBytes(sizeof(uint))) % (uint)count);
}
