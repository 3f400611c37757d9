namespace EcsServiceConnect.Client.Testing;

/// <summary>Which revisions are in use: by services that are not gone, and by tasks that have not stopped.</summary>
internal static class TaskDefinitionUse
{
    public static HashSet<TaskDefinitionState> In(IEnumerable<ClusterState> clusters)
    {
        var used = new HashSet<TaskDefinitionState>();
        foreach (var cluster in clusters)
        {
            used.UnionWith(cluster.Services.Values
                .Where(static service => service.Status != ServiceState.Inactive)
                .SelectMany(static service => service.Deployments.Concat<ServiceTasks>(service.TaskSets))
                .Select(static tasks => tasks.Target.Definition));
            used.UnionWith(cluster.Tasks.Values
                .Where(static task => !task.IsStopped)
                .Select(static task => task.Order.Definition));
        }

        return used;
    }
}
