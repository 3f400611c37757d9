using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Resolves the network mode of tasks; a definition that was registered without one is described without one.</summary>
internal static class NetworkModeResolver
{
    public static NetworkMode Resolve(TaskDefinition definition) => definition.NetworkMode.HasValue ? definition.NetworkMode : NetworkMode.Bridge;
}
