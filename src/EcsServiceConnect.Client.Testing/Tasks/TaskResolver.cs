namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the tasks of a cluster.</summary>
internal static class TaskResolver
{
    /// <summary>Finds the task of an id or ARN; null if the cluster does not contain it.</summary>
    public static TaskState? Find(string identifier, ClusterState cluster, ArnFactory arns) =>
        arns.GetName(identifier, EcsResourceTypes.Task, cluster.Name) is { } id ? cluster.Tasks.GetValueOrDefault(id) : null;
}
