namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds tasks by what calls and tests name them with.</summary>
internal static class TaskResolver
{
    /// <summary>Finds the task of an id or ARN; null if the cluster does not contain it.</summary>
    public static TaskState? Find(string identifier, ClusterState cluster, ArnFactory arns)
    {
        // The ARN of a task, as it was returned, need not be parsed.
        var task = cluster.Tasks.GetValueOrDefault(EcsArn.GetName(identifier));
        return task is not null && task.Arn == identifier
            ? task
            : cluster.Tasks.GetValueOrDefault(arns.GetOwnName(identifier, EcsResourceTypes.Task, cluster.Name));
    }

    /// <summary>Gets the task of a request.</summary>
    public static TaskState Get(string identifier, ClusterState cluster, ArnFactory arns) =>
        Find(identifier, cluster, arns) ?? throw new InvalidParameterException("The referenced task was not found.");

    /// <summary>Gets the task of an id or ARN in any cluster.</summary>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    public static TaskState Get(string identifier, EcsState state, string parameterName) =>
        state.Clusters.All
            .Select(cluster => state.Arns.GetName(identifier, EcsResourceTypes.Task, cluster.Name) is { } id ? cluster.Tasks.GetValueOrDefault(id) : null)
            .FirstOrDefault(static task => task is not null)
        ?? throw new ArgumentException($"There is no task '{MessageSanitizer.Sanitize(identifier)}'.", parameterName);
}
