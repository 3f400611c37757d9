using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates what the network mode of a task definition excludes in its containers.</summary>
/// <remarks>
/// Sources: API_ContainerDefinition.html, API_RegisterTaskDefinition.html. The messages for awsvpc are those of the service, as users have
/// reported them.
/// </remarks>
internal static class NetworkModeValidator
{
    public static void Validate(RegisterTaskDefinitionRequest request, ContainerDefinition container)
    {
        var mode = request.NetworkMode;
        if ((mode == NetworkMode.Awsvpc || mode == NetworkMode.Host) && container.Links is { Count: > 0 })
        {
            throw new ClientException($"Links are not supported when networkMode={mode}.");
        }

        if (mode == NetworkMode.None && container.PortMappings is { Count: > 0 })
        {
            throw new ClientException($"The network mode none excludes port mappings; the container '{container.Name}' has some.");
        }

        // API_PortMapping.html
        if (mode == NetworkMode.Host && container.PortMappings?.Any(static mapping => mapping.ContainerPortRange is not null) == true)
        {
            throw new ClientException($"The network mode host excludes containerPortRange; the container '{container.Name}' has one.");
        }

        var excluded = mode != NetworkMode.Awsvpc ? null
            : !string.IsNullOrEmpty(container.Hostname) ? "hostname is"
            : container.ExtraHosts is { Count: > 0 } ? "Extra hosts are"
            : container.DnsServers is { Count: > 0 } ? "DNS servers are"
            : container.DnsSearchDomains is { Count: > 0 } ? "DNS search domains are"
            : container.DisableNetworking == true ? "Disable Networking is"
            : null;
        if (excluded is not null)
        {
            throw new ClientException($"{excluded} not supported on container when networkMode={mode}.");
        }
    }
}
