using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC050 to ESC054: the port mappings of the task definition.</summary>
internal static class PortMappingRules
{
    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC050", PreflightSources.PortMapping, CheckNameFormat),
        PreflightRule.Error("ESC051", PreflightSources.PortMapping, CheckNameIsUnique),
        PreflightRule.Error("ESC052", PreflightSources.PortMapping, CheckHostPort),
        PreflightRule.Error("ESC053", PreflightSources.PortMapping, CheckProtocols),
        PreflightRule.Error("ESC054", PreflightSources.PortMapping, CheckContainerPort),
    ];

    private static IEnumerable<PreflightProblem> CheckNameFormat(PreflightContext context) =>
        from port in context.Ports
        where port.Mapping.Name is { } name && !NamePatterns.IsName(name)
        select new PreflightProblem($"{port.Path}.name", $"'{port.Mapping.Name}' is not a valid port name.", NamePatterns.NameRemediation);

    private static IEnumerable<PreflightProblem> CheckNameIsUnique(PreflightContext context) =>
        from sameName in context.Ports.GroupBy(static port => port.Mapping.Name)
        where sameName.Key is not null
        from port in sameName.Skip(1)
        select new PreflightProblem(
            $"{port.Path}.name",
            $"The name '{sameName.Key}' is already the name of {sameName.First().Path}.",
            "Set a unique name for each port.");

    private static IEnumerable<PreflightProblem> CheckHostPort(PreflightContext context) =>
        from port in context.Ports
        where context.TaskDefinition.NetworkMode == NetworkMode.Awsvpc || context.TaskDefinition.NetworkMode == NetworkMode.Host
        let mapping = port.Mapping
        where mapping.HostPort is { } host && mapping.ContainerPort is { } container && host != container
        select new PreflightProblem(
            $"{port.Path}.hostPort",
            $"With {context.TaskDefinition.NetworkMode} the host port {mapping.HostPort} must be the container port {mapping.ContainerPort}.",
            "Leave the host port out.",
            $"When networkMode={context.TaskDefinition.NetworkMode}, the host ports and container ports in port mappings must match.");

    private static IEnumerable<PreflightProblem> CheckProtocols(PreflightContext context)
    {
        foreach (var port in context.Ports)
        {
            var (protocol, application) = (port.Mapping.Protocol, port.Mapping.AppProtocol);
            if (protocol.HasValue && protocol != TransportProtocol.Tcp && protocol != TransportProtocol.Udp)
            {
                yield return new(
                    $"{port.Path}.protocol", $"'{protocol}' is not a transport protocol.", "Use tcp or udp, or leave it out for tcp.");
            }

            if (application.HasValue && application != ApplicationProtocol.Http && application != ApplicationProtocol.Http2
                && application != ApplicationProtocol.Grpc)
            {
                yield return new(
                    $"{port.Path}.appProtocol",
                    $"'{application}' is not an application protocol of Service Connect.",
                    "Use http, http2 or grpc, or leave it out for plain TCP.");
            }
        }

        foreach (var samePort in context.Ports.Where(static port => port.Mapping.ContainerPort is not null)
            .GroupBy(static port => (port.Container, port.Mapping.ContainerPort)))
        {
            if (samePort.FirstOrDefault(port => GetProtocol(port) != GetProtocol(samePort.First())) is { } other)
            {
                yield return new(
                    $"{other.Path}.protocol",
                    $"The container '{other.Container}' exposes port {samePort.Key.ContainerPort} by more than one protocol.",
                    "Expose a port by one protocol.");
            }
        }
    }

    private static TransportProtocol GetProtocol(PreflightPort port) =>
        port.Mapping.Protocol.HasValue ? port.Mapping.Protocol : TransportProtocol.Tcp;

    private static IEnumerable<PreflightProblem> CheckContainerPort(PreflightContext context) =>
        from port in context.Ports
        let mapping = port.Mapping
        where (mapping.ContainerPort is null) == (mapping.ContainerPortRange is null)
            || mapping.ContainerPort is < 1 or > 65535
            || mapping.HostPort is < 0 or > 65535
        select new PreflightProblem(
            $"{port.Path}.containerPort",
            mapping.ContainerPort is null ? "The mapping has neither a containerPort nor a containerPortRange."
            : mapping.ContainerPortRange is not null ? "The mapping has both a containerPort and a containerPortRange."
            : $"The mapping {mapping.HostPort ?? mapping.ContainerPort}:{mapping.ContainerPort} has no valid ports.",
            "Set either the port, 1 to 65535, that the application listens on, or a range.");
}
