using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the dependencies between the containers of a task definition.</summary>
internal static class DependencyValidator
{
    public static void Validate(IReadOnlyList<ContainerDefinition> containers)
    {
        var byName = containers.ToDictionary(static container => container.Name!, StringComparer.Ordinal);
        foreach (var container in containers)
        {
            foreach (var dependency in container.DependsOn ?? [])
            {
                Validate(dependency, container, byName);
            }
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in containers)
        {
            Follow(container, byName, done, new HashSet<string>(StringComparer.Ordinal));
        }
    }

    private static void Validate(
        ContainerDependency dependency, ContainerDefinition container, Dictionary<string, ContainerDefinition> byName)
    {
        const string Member = "containerDefinitions.dependsOn.condition";
        var name = RequestGuard.Require(dependency.ContainerName, "containerDefinitions.dependsOn.containerName");
        RequestGuard.RequireOneOf(
            RequestGuard.Require(dependency.Condition.Value, Member),
            Member,
            ContainerCondition.Names.Complete,
            ContainerCondition.Names.Healthy,
            ContainerCondition.Names.Start,
            ContainerCondition.Names.Success);
        if (!byName.TryGetValue(name, out var other) || name == container.Name)
        {
            throw new ClientException(
                $"The container '{container.Name}' depends on '{MessageSanitizer.Sanitize(name)}', which is not another container of the task.");
        }

        if (dependency.Condition == ContainerCondition.Healthy && other.HealthCheck is null)
        {
            throw new ClientException(
                $"The container '{container.Name}' waits for '{name}' to be HEALTHY, but that has no health check.");
        }

        var waitsForEnd = dependency.Condition == ContainerCondition.Complete || dependency.Condition == ContainerCondition.Success;
        if (waitsForEnd && (other.Essential ?? true))
        {
            throw new ClientException(
                $"The container '{container.Name}' waits for the end of '{name}', which is essential: its end is that of the task.");
        }
    }

    private static void Follow(
        ContainerDefinition container, Dictionary<string, ContainerDefinition> byName, HashSet<string> done, HashSet<string> path)
    {
        if (!path.Add(container.Name!))
        {
            throw new ClientException($"The container '{container.Name}' waits for itself, by way of others.");
        }

        foreach (var dependency in done.Contains(container.Name!) ? [] : container.DependsOn ?? [])
        {
            Follow(byName[dependency.ContainerName!], byName, done, path);
        }

        path.Remove(container.Name!);
        done.Add(container.Name!);
    }
}
