namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC030 to ESC036: the name and port by which clients reach an endpoint.</summary>
internal static class AliasRules
{
    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Warning("ESC030", PreflightSources.Endpoint, CheckAliasExists),
        PreflightRule.Error("ESC031", PreflightSources.Endpoint, CheckSingleAlias),
        PreflightRule.Error("ESC032", PreflightSources.Alias, CheckPort),
        PreflightRule.Error("ESC033", PreflightSources.Alias, CheckDnsNameFormat),
        PreflightRule.Error("ESC034", PreflightSources.Concepts, CheckAddressIsUnique),
        PreflightRule.Warning("ESC035", PreflightSources.TestTraffic, CheckTestTrafficProtocol),
        PreflightRule.Error("ESC036", PreflightSources.TestTraffic, CheckTestTrafficHeader),
    ];

    private static IEnumerable<PreflightProblem> CheckAliasExists(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Aliases.Count == 0
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases",
            "The endpoint has no client alias; the documentation requires one with a port.",
            "Add one with a port, and with the short name that clients use as its dnsName.");

    private static IEnumerable<PreflightProblem> CheckSingleAlias(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Aliases.Count > 1
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases",
            $"The endpoint has {endpoint.Aliases.Count} client aliases; it can have one.",
            "Keep one. For a second name, list the port again under another discoveryName.");

    private static IEnumerable<PreflightProblem> CheckPort(PreflightContext context) =>
        from endpoint in context.Endpoints
        from indexed in endpoint.Aliases.Index()
        where indexed.Item.Port is null or < 1 or > 65535
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases[{indexed.Index}].port",
            indexed.Item.Port is { } port ? $"Clients cannot connect to port {port}." : "The port is required and absent.",
            "Set the port that client applications use: 1 to 65535.");

    private static IEnumerable<PreflightProblem> CheckDnsNameFormat(PreflightContext context) =>
        from endpoint in context.Endpoints
        from indexed in endpoint.Aliases.Index()
        where indexed.Item.DnsName is { } name && !NamePatterns.IsDnsName(name)
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases[{indexed.Index}].dnsName",
            $"'{indexed.Item.DnsName}' is not a valid DNS name.",
            NamePatterns.DnsNameRemediation);

    private static IEnumerable<PreflightProblem> CheckAddressIsUnique(PreflightContext context) =>
        from sameAddress in context.Endpoints.GroupBy(static endpoint => endpoint.Address)
        where sameAddress.Key is not null
        from endpoint in sameAddress.Skip(1)
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases[0]",
            $"The address {sameAddress.Key} is already the address of {sameAddress.First().Path}.",
            "Give each endpoint another dnsName or another port.");

    private static IEnumerable<PreflightProblem> CheckTestTrafficProtocol(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Port is { IsPlainTcp: true }
        from indexed in endpoint.Aliases.Index()
        where indexed.Item.TestTrafficRules is not null
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases[{indexed.Index}].testTrafficRules",
            $"The port '{endpoint.Service.PortName}' has no appProtocol: the proxy cannot read the headers that mark test traffic.",
            "Set the port's appProtocol to http, http2 or grpc if it speaks that, or leave the rules out.");

    private static IEnumerable<PreflightProblem> CheckTestTrafficHeader(PreflightContext context) =>
        from endpoint in context.Endpoints
        from indexed in endpoint.Aliases.Index()
        where indexed.Item.TestTrafficRules is { } rules
            && (string.IsNullOrEmpty(rules.Header?.Name) || rules.Header.Value is { Exact: null })
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases[{indexed.Index}].testTrafficRules.header",
            "The rule does not name the header, or the value, that marks test traffic.",
            "Set the header's name, and value.exact where a value is required.");
}
