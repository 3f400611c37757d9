using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Moves tasks of steady services from Availability Zones with many of them to those with few: new tasks start first, within the maximum
/// percent, and others stop once those are healthy.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing-event-messages-list.html
/// </summary>
internal sealed class ZoneRebalancingController(EcsState state, TaskGroupController tasks)
{
    /// <summary>Ends the rebalancing of a service that has something else to do first; it begins again at the next steady state.</summary>
    public static void CancelUnlessSteady(ServiceState service) => service.IsRebalancing &= CanRebalance(service);

    /// <summary>Starts or stops the next tasks of a service whose zones are out of balance.</summary>
    public void Reconcile(ServiceState service)
    {
        var primary = service.Primary;
        if (!CanRebalance(service)
            || primary.Tasks.StableCount < primary.Tasks.ActiveCount
            || primary.Tasks.Leaving.Count > 0
            || primary.Backoff.EndsAt > state.Now)
        {
            return;
        }

        var counts = CountTasks(primary);
        var surplus = primary.Tasks.DesiredCount - service.DesiredCount;
        if (surplus > 0)
        {
            StopTasks(primary, counts, surplus);
        }
        else if (FindMoves(primary, counts) is { Count: > 0 } moves)
        {
            StartTasks(primary, counts, moves);
        }
        else if (service.IsRebalancing)
        {
            service.IsRebalancing = false;
            service.Events.Add(state, $"{primary.EventLabel} is AZ balanced with {FormatCounts(counts)}.");
        }
    }

    private static bool CanRebalance(ServiceState service) =>
        service is { IsSteady: true, Status: ServiceState.Active, Deployments.Count: 1 }
        && service.Settings.AvailabilityZoneRebalancing == AvailabilityZoneRebalancing.Enabled;

    private SortedDictionary<string, int> CountTasks(DeploymentState deployment)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var zone in GetZones(deployment))
        {
            counts[zone] = 0;
        }

        foreach (var task in deployment.Tasks.Running)
        {
            if (task.AvailabilityZone is { } zone && counts.TryGetValue(zone, out var count))
            {
                counts[zone] = count + 1;
            }
        }

        return counts;
    }

    private IEnumerable<string> GetZones(DeploymentState deployment) => deployment.Plan.LaunchType == LaunchType.Fargate
        ? deployment.Target.Settings.NetworkConfiguration!.AwsvpcConfiguration!.Subnets.Select(state.Subnets.GetZone)
        : PlacementScheduler.GetZones(deployment.Service.Cluster, ServiceTaskTemplateFactory.Create(deployment));

    /// <summary>Finds the zones to start a task in, as many as the maximum percent has room for. Protected tasks stay where they are.</summary>
    private List<string> FindMoves(DeploymentState deployment, SortedDictionary<string, int> counts)
    {
        var moves = new List<string>();
        if (counts.Count < 2 || counts.Values.Max() - counts.Values.Min() <= 1)
        {
            return moves;
        }

        var room = ((long)deployment.Service.DesiredCount * deployment.Service.MaximumPercent / 100) - deployment.Tasks.ActiveCount;
        var rest = new SortedDictionary<string, int>(counts, StringComparer.Ordinal);
        var movable = deployment.Tasks.Running.Where(tasks.CanStop)
            .GroupBy(static task => task.AvailabilityZone ?? "")
            .ToDictionary(static zone => zone.Key, static zone => zone.Count(), StringComparer.Ordinal);
        while (moves.Count < room)
        {
            var from = rest.Where(zone => movable.GetValueOrDefault(zone.Key) > 0).DefaultIfEmpty().MaxBy(static zone => zone.Value);
            var to = rest.MinBy(static zone => zone.Value);
            if (from.Key is null || from.Value - to.Value <= 1)
            {
                break;
            }

            rest[from.Key]--;
            movable[from.Key]--;
            rest[to.Key]++;
            moves.Add(to.Key);
        }

        return moves;
    }

    private void StartTasks(DeploymentState deployment, SortedDictionary<string, int> counts, List<string> moves)
    {
        var service = deployment.Service;
        if (!service.IsRebalancing)
        {
            service.IsRebalancing = true;
            service.Events.Add(state, $"{deployment.EventLabel} is not AZ balanced with {FormatCounts(counts)}. AZ Rebalancing in progress.");
        }

        foreach (var (zone, count) in moves.CountBy(static zone => zone))
        {
            tasks.StartTasks(deployment, count, zone);
        }
    }

    /// <summary>Stops the newest tasks of the zones that have the most.</summary>
    private void StopTasks(DeploymentState deployment, SortedDictionary<string, int> counts, int count)
    {
        var stoppable = deployment.Tasks.ScaleInOrder
            .Where(task => task.AvailabilityZone is not null && tasks.CanStop(task))
            .GroupBy(static task => task.AvailabilityZone!)
            .ToDictionary(static zone => zone.Key, static zone => new Queue<TaskState>(zone), StringComparer.Ordinal);
        var stopped = new List<TaskState>();
        while (stopped.Count < count
            && counts.Where(zone => stoppable.GetValueOrDefault(zone.Key)?.Count > 0).DefaultIfEmpty().MaxBy(static zone => zone.Value).Key
                is { } fullest)
        {
            counts[fullest]--;
            stopped.Add(stoppable[fullest].Dequeue());
        }

        foreach (var zone in stopped.GroupBy(static task => task.AvailabilityZone!))
        {
            tasks.StopTasks(deployment, [.. zone], zone.Key);
        }
    }

    private static string FormatCounts(SortedDictionary<string, int> counts)
    {
        var parts = counts.Select(static zone => $"{zone.Value} tasks in {zone.Key}").ToList();
        return parts.Count < 3
            ? string.Join(" and ", parts)
            : $"{string.Join(", ", parts.Take(parts.Count - 1))}, and {parts[^1]}";
    }
}
