namespace EcsServiceConnect.Client.Testing;

/// <summary>Resolves which revisions are in use by services that are not inactive and tasks that have not stopped.</summary>
internal static class TaskDefinitionUsageResolver
{
    public static HashSet<TaskDefinitionState> Resolve(IEnumerable<ClusterState> clusters)
    {
        var used = new HashSet<TaskDefinitionState>();
        foreach (var cluster in clusters)
        {
            used.UnionWith(cluster.Services.Values
                .Where(static service => service.Status != ServiceState.Inactive)
                .SelectMany(static service => service.Deployments.Concat<ServiceTaskGroup>(service.TaskSets))
                .Select(static tasks => tasks.Target.Definition));
            used.UnionWith(cluster.Tasks.Values
                .Where(static task => !task.IsStopped)
                .Select(static task => task.Template.Definition));
        }

        return used;
    }
}
