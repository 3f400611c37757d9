namespace EcsServiceConnect.Client.Testing;

/// <summary>A container that asks its agent, and the id that stands for it in the agent's URLs.</summary>
internal sealed record AgentContainer(TaskState Task, ContainerState Container)
{
    private const char Separator = '-';

    /// <summary>The task's id and the container's name, so that tests in any language know it.</summary>
    public string EndpointId => Task.Id + Separator + Container.Name;

    /// <summary>Gets a container of a task.</summary>
    /// <exception cref="ArgumentException">There is no such task, or it has no such container.</exception>
    public static AgentContainer Get(string task, string container, EcsState state)
    {
        var found = TaskResolver.Get(task, state, nameof(task));
        return found.Containers.FirstOrDefault(candidate => candidate.Name == container) is { } match
            ? new AgentContainer(found, match)
            : throw new ArgumentException($"The task has no container '{MessageSanitizer.Sanitize(container)}'.", nameof(container));
    }

    /// <summary>Finds the container of an id in a URL, or of the id that its runtime gave it on Fargate; null if there is none.</summary>
    public static AgentContainer? Find(string endpointId, EcsState state)
    {
        var end = endpointId.IndexOf(Separator, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var (taskId, name) = (endpointId[..end], endpointId[(end + 1)..]);
        var task = state.Clusters.All.Select(cluster => cluster.Tasks.GetValueOrDefault(taskId)).FirstOrDefault(static task => task is not null);
        var container = task?.Containers.FirstOrDefault(candidate => candidate.Name == name)
            ?? task?.Containers.FirstOrDefault(candidate => ContainerRuntimeId.Get(task, candidate) == endpointId);
        return container is null ? null : new AgentContainer(task!, container);
    }
}
