namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the tasks of a cluster.</summary>
internal static class TaskResolver
{
    /// <summary>The task of an id or ARN; null when the cluster has none of it, or no longer.</summary>
    public static TaskState? Find(string identifier, ClusterState cluster, ArnFactory arns) =>
        arns.GetName(identifier, EcsResourceTypes.Task, cluster.Name) is { } id ? cluster.Tasks.GetValueOrDefault(id) : null;
}
