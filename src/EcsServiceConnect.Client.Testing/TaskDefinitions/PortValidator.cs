using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the port mappings of a task definition.</summary>
internal static partial class PortValidator
{
    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in request.ContainerDefinitions)
        {
            ValidateProtocols(container);
            foreach (var mapping in container.PortMappings ?? [])
            {
                ValidateMapping(mapping, container, request.NetworkMode);
                if (mapping.Name is { } name && !names.Add(name))
                {
                    throw new ClientException($"The port name '{name}' stands more than once in the task definition.");
                }
            }
        }
    }

    private static void ValidateProtocols(ContainerDefinition container)
    {
        var protocols = new Dictionary<int, TransportProtocol>();
        foreach (var mapping in container.PortMappings ?? [])
        {
            var protocol = mapping.Protocol.HasValue ? mapping.Protocol : TransportProtocol.Tcp;
            if (mapping.ContainerPort is { } port && !protocols.TryAdd(port, protocol) && protocols[port] != protocol)
            {
                throw new ClientException($"The container '{container.Name}' exposes port {port} by more than one protocol.");
            }
        }
    }

    private static void ValidateMapping(PortMapping mapping, ContainerDefinition container, NetworkMode mode)
    {
        RequestGuard.RequireOneOf(mapping.Protocol.Value, "portMappings.protocol", TransportProtocol.Names.Tcp, TransportProtocol.Names.Udp);
        RequestGuard.RequireOneOf(
            mapping.AppProtocol.Value,
            "portMappings.appProtocol",
            ApplicationProtocol.Names.Grpc,
            ApplicationProtocol.Names.Http,
            ApplicationProtocol.Names.Http2);

        if ((mapping.ContainerPort is null) == (mapping.ContainerPortRange is null))
        {
            throw new ClientException(
                $"A port mapping of the container '{container.Name}' needs either a containerPort or a containerPortRange.");
        }

        if (mapping.ContainerPort is < 1 or > 65535 || mapping.HostPort is < 0 or > 65535)
        {
            throw new ClientException($"A port mapping of the container '{container.Name}' has a port that is not from 1 to 65535.");
        }

        if ((mode == NetworkMode.Awsvpc || mode == NetworkMode.Host)
            && mapping.HostPort is { } hostPort && hostPort != mapping.ContainerPort)
        {
            throw new ClientException(
                $"With the network mode {mode} the hostPort {hostPort} of the container '{container.Name}' must be its containerPort.");
        }

        if (mapping.Name is { } name && !NamePattern().IsMatch(name))
        {
            throw new ClientException(
                $"The port name '{MessageSanitizer.Sanitize(name)}' must have 1 to 64 lowercase letters, digits, underscores and hyphens, and not begin "
                + "with a hyphen.");
        }
    }

    [GeneratedRegex("^[a-z0-9_][a-z0-9_-]{0,63}\\z")]
    private static partial Regex NamePattern();
}
