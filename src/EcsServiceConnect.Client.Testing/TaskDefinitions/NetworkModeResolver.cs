using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Resolves the network mode of tasks; a definition that was registered without one is described without one.</summary>
internal static class NetworkModeResolver
{
    /// <summary>Resolves the mode: without one it is bridge, but awsvpc for what is for ECS Managed Instances alone.</summary>
    public static NetworkMode Resolve(TaskDefinition definition) =>
        definition.NetworkMode.HasValue ? definition.NetworkMode
        : definition.RequiresCompatibilities.Count > 0
            && definition.RequiresCompatibilities.All(static required => required == Compatibility.ManagedInstances) ? NetworkMode.Awsvpc
        : NetworkMode.Bridge;
}
