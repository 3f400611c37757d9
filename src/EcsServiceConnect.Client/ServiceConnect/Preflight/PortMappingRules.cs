using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC050 to ESC054 and ESC063: the port mappings of the task definition.</summary>
internal static class PortMappingRules
{
    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC050", PreflightSources.PortMapping, CheckNameFormat),
        PreflightRule.Error("ESC051", PreflightSources.PortMapping, CheckNameIsUnique),
        PreflightRule.Error("ESC052", PreflightSources.PortMapping, CheckHostPort),
        PreflightRule.Error("ESC053", PreflightSources.PortMapping, CheckProtocols),
        PreflightRule.Error("ESC054", PreflightSources.PortMapping, CheckContainerPort),
        PreflightRule.Error("ESC063", PreflightSources.PortMapping, CheckPortIsUnique),
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
            "Set a unique name for each port.",
            context.TaskDefinition.NetworkMode == NetworkMode.Awsvpc
                ? "When networkMode=awsvpc, port mapping name is already used."
                : null);

    private static IEnumerable<PreflightProblem> CheckHostPort(PreflightContext context) =>
        from port in context.Ports
        where context.TaskDefinition.NetworkMode == NetworkMode.Awsvpc || context.TaskDefinition.NetworkMode == NetworkMode.Host
        let mapping = port.Mapping
        where mapping.HostPort is not (null or 0) && mapping.ContainerPort is { } container && mapping.HostPort != container
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
    }

    private static IEnumerable<PreflightProblem> CheckContainerPort(PreflightContext context) =>
        from port in context.Ports
        let mapping = port.Mapping
        let hasBoth = mapping.ContainerPortRange is not null && (mapping.ContainerPort ?? mapping.HostPort) is not null
        where hasBoth || port.ContainerPorts is null || mapping.HostPort is < 0 or > 65535
        let member = port.ContainerPorts is not null && !hasBoth ? "hostPort" : mapping.ContainerPortRange is null ? "containerPort" : "containerPortRange"
        select new PreflightProblem(
            $"{port.Path}.{member}",
            hasBoth ? "The mapping has both a single port and a containerPortRange."
            : mapping.ContainerPortRange is { } range ? $"'{range}' is not a range of ports, such as 8000-8010."
            : mapping.ContainerPort is null ? "The mapping has neither a containerPort nor a containerPortRange."
            : $"The mapping {mapping.HostPort ?? mapping.ContainerPort}:{mapping.ContainerPort} has no valid ports.",
            "Set either the port, 1 to 65535, that the application listens on, or a range.",
            hasBoth
                ? $"Invalid port mapping for container '{port.Container}', cannot specify both single port and port range."
                : $"Invalid '{member}' setting for container '{port.Container}'.");

    /// <summary>With awsvpc all containers share the ports of one interface, elsewhere those of the instance.</summary>
    private static IEnumerable<PreflightProblem> CheckPortIsUnique(PreflightContext context)
    {
        var isShared = context.TaskDefinition.NetworkMode == NetworkMode.Awsvpc;
        var taken = new List<(TransportProtocol Protocol, int First, int Last, string Path)>();
        foreach (var port in context.Ports)
        {
            if ((isShared ? port.ContainerPorts : GetHostPort(port)) is not { } ports)
            {
                continue;
            }

            if (taken.Find(other => other.Protocol == port.Protocol && other.First <= ports.Last && ports.First <= other.Last) is { Path: { } path } same)
            {
                var number = Math.Max(same.First, ports.First);
                var protocol = port.Protocol.Value.ToUpperInvariant();
                yield return new(
                    $"{port.Path}.{(isShared ? "containerPort" : "hostPort")}",
                    $"The port {number} is already that of {path}.",
                    isShared ? "Let each container of the task listen on a port of its own." : "Set another host port, or leave it out.",
                    isShared
                        ? $"{protocol} container port '{number}' is used multiple times in task when networkMode=awsvpc."
                        : $"{protocol} host port '{number}' is mapped multiple times in task.");
            }

            taken.Add((port.Protocol, ports.First, ports.Last, port.Path));
        }
    }

    private static (int First, int Last)? GetHostPort(PreflightPort port) => port.Mapping.HostPort is > 0 and { } host ? (host, host) : null;
}
