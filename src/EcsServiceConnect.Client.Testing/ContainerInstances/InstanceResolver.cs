namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the container instances of scripts, which name no cluster.</summary>
internal static class InstanceResolver
{
    /// <summary>Gets the registered instance of an id or ARN.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static InstanceState Get(string containerInstance, EcsState state) =>
        state.Clusters.All
            .Select(cluster => state.Arns.GetName(containerInstance, EcsResourceTypes.ContainerInstance, cluster.Name) is { } id
                ? cluster.Instances.FindById(id)
                : null)
            .FirstOrDefault(static candidate => candidate is { IsRegistered: true })
        ?? throw new ArgumentException(
            $"There is no container instance '{MessageSanitizer.Sanitize(containerInstance)}'.", nameof(containerInstance));
}
