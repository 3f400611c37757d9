namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the tasks of a cluster.</summary>
internal static class TaskResolver
{
    /// <summary>The task of an id or ARN; null when the cluster has none of it, or no longer.</summary>
    public static TaskState? Find(string identifier, ClusterState cluster, ArnFactory arns)
    {
        if (!ArnFactory.IsArn(identifier))
        {
            return cluster.Tasks.GetValueOrDefault(identifier);
        }

        if (!arns.TryGetResource(identifier, "task", out var name))
        {
            return null;
        }

        // ARNs of long ago have no cluster in them.
        var slash = name.LastIndexOf('/');
        return slash < 0 || name[..slash] == cluster.Name ? cluster.Tasks.GetValueOrDefault(name[(slash + 1)..]) : null;
    }
}
