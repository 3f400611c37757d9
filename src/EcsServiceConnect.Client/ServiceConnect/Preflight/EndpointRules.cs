using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC020 to ESC025: the port and the discovery name of each endpoint.</summary>
internal static class EndpointRules
{
    private const int MaxReservedPort = 1024;

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC020", PreflightSources.Endpoint, CheckPortName),
        PreflightRule.Error("ESC021", PreflightSources.Endpoint, CheckPortNameExists),
        PreflightRule.Warning("ESC022", PreflightSources.PortMapping, CheckTransportProtocol),
        PreflightRule.Error("ESC023", PreflightSources.Endpoint, CheckDiscoveryNameFormat),
        PreflightRule.Error("ESC024", PreflightSources.Endpoint, CheckDiscoveryNameIsUnique),
        PreflightRule.Error("ESC025", PreflightSources.Endpoint, CheckIngressPort),
    ];

    private static IEnumerable<PreflightProblem> CheckPortName(PreflightContext context) =>
        from endpoint in context.Endpoints
        where string.IsNullOrEmpty(endpoint.Service.PortName)
        select new PreflightProblem(
            $"{endpoint.Path}.portName",
            "The port's name is required and absent.",
            "Set it to the name of a port mapping of the task definition.");

    private static IEnumerable<PreflightProblem> CheckPortNameExists(PreflightContext context)
    {
        var names = context.Ports.Select(static port => port.Mapping.Name).Where(static name => !string.IsNullOrEmpty(name)).ToList();
        return from endpoint in context.Endpoints
               where endpoint.Port is null && !string.IsNullOrEmpty(endpoint.Service.PortName)
               select new PreflightProblem(
                   $"{endpoint.Path}.portName",
                   $"No port mapping of the task definition has the name '{endpoint.Service.PortName}'.",
                   names.Count > 0 ? $"Use one of its named ports: {string.Join(", ", names)}; or set 'name' on the right port mapping."
                   : context.Ports.Count > 0 ? "Its port mappings have no names: set 'name' on the right one."
                   : "It has no port mappings: add one with this 'name' to the container that listens.");
    }

    private static IEnumerable<PreflightProblem> CheckTransportProtocol(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Port?.Mapping.Protocol == TransportProtocol.Udp
        select new PreflightProblem(
            $"{endpoint.Path}.portName",
            $"The port '{endpoint.Service.PortName}' is a UDP port; the proxy supports only TCP connections.",
            "Expose a TCP port, or reach the tasks through a load balancer or service discovery.");

    private static IEnumerable<PreflightProblem> CheckDiscoveryNameFormat(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.DiscoveryName.Length > 0 || endpoint.Service.DiscoveryName is not null
        where !NamePatterns.IsName(endpoint.DiscoveryName)
        select new PreflightProblem(
            endpoint.Service.DiscoveryName is null ? $"{endpoint.Path}.portName" : $"{endpoint.Path}.discoveryName",
            $"'{endpoint.DiscoveryName}' is not a valid discovery name.",
            NamePatterns.NameRemediation);

    private static IEnumerable<PreflightProblem> CheckDiscoveryNameIsUnique(PreflightContext context) =>
        from sameName in context.Endpoints.GroupBy(static endpoint => endpoint.DiscoveryName)
        where sameName.Key.Length > 0
        from endpoint in sameName.Skip(1)
        select new PreflightProblem(
            $"{endpoint.Path}.discoveryName",
            $"The discovery name '{sameName.Key}' is already the name of {sameName.First().Path}.",
            "Set a unique discovery name for each endpoint; the default is the port's name.");

    private static IEnumerable<PreflightProblem> CheckIngressPort(PreflightContext context) =>
        from endpoint in context.Endpoints
        let port = endpoint.Service.IngressPortOverride
        where port is <= MaxReservedPort or > 65535
        select new PreflightProblem(
            $"{endpoint.Path}.ingressPortOverride",
            $"The proxy cannot listen on port {port}: it must be from {MaxReservedPort + 1} to 65535.",
            "Use such a port, or leave it out: the proxy then listens on the container port (awsvpc) or on an ephemeral one (bridge).",
            port <= MaxReservedPort ? "IngressPortOverride cannot use ports <= 1024." : null);
}
