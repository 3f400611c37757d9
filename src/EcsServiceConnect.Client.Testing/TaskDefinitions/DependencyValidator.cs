using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates what the containers of a task definition say of each other: dependencies, links and shared volumes.</summary>
/// <remarks>
/// Sources: API_ContainerDependency.html, API_ContainerDefinition.html. Most messages are those of the service, as users have reported them.
/// </remarks>
internal static class DependencyValidator
{
    public static void Validate(IReadOnlyList<ContainerDefinition> containers)
    {
        var byName = containers.ToDictionary(static container => container.Name!, StringComparer.Ordinal);
        foreach (var container in containers)
        {
            foreach (var dependency in container.DependsOn ?? [])
            {
                Validate(dependency, byName);
            }

            RequireContainers("links", GetLinks(container), byName);
            RequireContainers("volumesFrom", (container.VolumesFrom ?? []).Select(static volumes => volumes.SourceContainer), byName);
        }

        RequireNoCycle(
            byName,
            static container => (container.DependsOn ?? []).Select(static dependency => dependency.ContainerName),
            "Container dependencies should not have a cycle");
        RequireNoCycle(byName, GetLinks, "Container links should not have a cycle");
    }

    private static void Validate(ContainerDependency dependency, Dictionary<string, ContainerDefinition> byName)
    {
        var name = dependency.ContainerName;
        if (!byName.TryGetValue(name, out var other))
        {
            // The plus sign is the service's own.
            throw new ClientException($"Cannot depend on container + '{MessageSanitizer.Sanitize(name)}' because it does not exist");
        }

        if (dependency.Condition == ContainerCondition.Healthy && other.HealthCheck is null)
        {
            throw new ClientException("A dependency container with HEALTHY condition must have health check configured");
        }

        var waitsForEnd = dependency.Condition == ContainerCondition.Complete || dependency.Condition == ContainerCondition.Success;
        if (waitsForEnd && (other.Essential ?? true))
        {
            throw new ClientException("A dependency container with SUCCESS or COMPLETE condition cannot be an essential container");
        }
    }

    /// <summary>Gets the names of the linked containers; a link is <c>name</c> or <c>name:alias</c>.</summary>
    private static IEnumerable<string> GetLinks(ContainerDefinition container) => (container.Links ?? []).Select(static link => link.Split(':')[0]);

    private static void RequireContainers(string member, IEnumerable<string?> names, Dictionary<string, ContainerDefinition> byName)
    {
        if (names.FirstOrDefault(name => name is not null && !byName.ContainsKey(name)) is { } unknown)
        {
            throw new ClientException($"Invalid '{member}' setting. Unknown container: '{MessageSanitizer.Sanitize(unknown)}'.");
        }
    }

    private static void RequireNoCycle(
        Dictionary<string, ContainerDefinition> byName, Func<ContainerDefinition, IEnumerable<string>> getOthers, string message)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in byName.Keys)
        {
            Follow(name, new HashSet<string>(StringComparer.Ordinal));
        }

        void Follow(string name, HashSet<string> path)
        {
            if (!path.Add(name))
            {
                throw new ClientException(message);
            }

            foreach (var other in done.Contains(name) ? [] : getOthers(byName[name]))
            {
                Follow(other, path);
            }

            path.Remove(name);
            done.Add(name);
        }
    }
}
