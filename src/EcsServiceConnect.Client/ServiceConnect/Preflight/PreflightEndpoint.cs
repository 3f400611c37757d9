using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>An endpoint of the configuration, with the port mapping that it refers to.</summary>
/// <param name="Path">The path of the entry in the configuration.</param>
/// <param name="Service">The entry in the configuration.</param>
/// <param name="Port">The port mapping with the entry's port name; null where there is none.</param>
/// <param name="NamespaceName">The namespace's name; null where it is not known, or only as an ARN.</param>
internal sealed record PreflightEndpoint(string Path, ServiceConnectService Service, PreflightPort? Port, string? NamespaceName)
{
    public string DiscoveryName => ServiceEndpoint.GetDiscoveryName(Service) ?? "";

    public IReadOnlyList<ServiceConnectClientAlias> Aliases => Service.ClientAliases ?? [];

    /// <summary>The address that clients connect to; null where the name or the port is not known.</summary>
    public ServiceConnectAddress? Address => ServiceConnectAddress.Create(Service, NamespaceName, Port?.Mapping.ContainerPort);
}
