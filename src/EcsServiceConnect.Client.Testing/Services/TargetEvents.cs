namespace EcsServiceConnect.Client.Testing;

/// <summary>What a service tells of its tasks in target groups. The groups themselves are not simulated.</summary>
internal static class TargetEvents
{
    /// <summary>A task has begun to run.</summary>
    public static void Registered(ServiceTasks tasks, EcsState state)
    {
        foreach (var group in GroupsOf(tasks))
        {
            tasks.Service.Events.Add(state, $"{tasks.Label} registered 1 targets in (target-group {group})");
        }
    }

    /// <summary>Running tasks are about to be stopped.</summary>
    public static void Draining(ServiceTasks tasks, int count, EcsState state)
    {
        var groups = GroupsOf(tasks);
        if (count == 0 || groups.Count == 0)
        {
            return;
        }

        tasks.Service.Events.Add(state, $"{tasks.Label} has begun draining connections on {count} tasks.");
        foreach (var group in groups)
        {
            tasks.Service.Events.Add(state, $"{tasks.Label} deregistered {count} targets in (target-group {group})");
        }
    }

    private static List<string> GroupsOf(ServiceTasks tasks) =>
        [.. (tasks.Target.Settings.LoadBalancers ?? []).Select(static balancer => balancer.TargetGroupArn).OfType<string>()];
}
