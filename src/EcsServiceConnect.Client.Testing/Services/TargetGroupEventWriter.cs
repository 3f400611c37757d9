namespace EcsServiceConnect.Client.Testing;

/// <summary>Writes the events about a service's targets. The target groups themselves are not simulated.</summary>
internal static class TargetGroupEventWriter
{
    /// <summary>Writes that a running task was registered.</summary>
    public static void WriteRegistered(ServiceTaskGroup tasks, EcsState state)
    {
        foreach (var group in GetTargetGroups(tasks))
        {
            tasks.Service.Events.Add(state, $"{tasks.EventLabel} registered 1 targets in (target-group {group})");
        }
    }

    /// <summary>Writes that tasks are deregistered before they stop.</summary>
    public static void WriteDeregistered(ServiceTaskGroup tasks, int count, EcsState state)
    {
        var groups = GetTargetGroups(tasks);
        if (count == 0 || groups.Count == 0)
        {
            return;
        }

        tasks.Service.Events.Add(state, $"{tasks.EventLabel} has begun draining connections on {count} tasks.");
        foreach (var group in groups)
        {
            tasks.Service.Events.Add(state, $"{tasks.EventLabel} deregistered {count} targets in (target-group {group})");
        }
    }

    private static List<string> GetTargetGroups(ServiceTaskGroup tasks) =>
        [.. tasks.Target.ResolvedLoadBalancers.Select(static balancer => balancer.TargetGroupArn!)];
}
