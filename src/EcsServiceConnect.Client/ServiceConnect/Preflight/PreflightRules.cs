namespace EcsServiceConnect.Client;

/// <summary>The table of all rules, group by group.</summary>
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
