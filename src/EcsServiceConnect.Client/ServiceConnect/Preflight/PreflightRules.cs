namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>All rules, in the order of their ids.</summary>
internal static class PreflightRules
{
    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        .. ConfigurationRules.All,
        .. EndpointRules.All,
        .. AliasRules.All,
        .. TrafficRules.All,
        .. PortMappingRules.All,
        .. TaskSizeRules.All,
        .. NamespaceRules.All,
    ];
}
