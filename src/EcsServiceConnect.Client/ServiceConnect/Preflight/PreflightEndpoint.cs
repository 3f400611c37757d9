using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>An endpoint of the configuration with what it comes to: its port, its names, its address.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Service">The entry itself.</param>
/// <param name="Port">The port mapping that it names; null where there is none.</param>
/// <param name="NamespaceName">The namespace's name; null where only an ARN, or nothing, is known of it.</param>
internal sealed record PreflightEndpoint(string Path, ServiceConnectService Service, PreflightPort? Port, string? NamespaceName)
{
    public string DiscoveryName => ServiceEndpoint.GetDiscoveryName(Service) ?? "";

    public IReadOnlyList<ServiceConnectClientAlias> Aliases => Service.ClientAliases ?? [];

    /// <summary>What clients connect to; null where the name or the port is not known.</summary>
    public ServiceConnectAddress? Address => ServiceConnectAddress.Of(Service, NamespaceName, Port?.Mapping.ContainerPort);
}
