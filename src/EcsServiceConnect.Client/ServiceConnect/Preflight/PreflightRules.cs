namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>All rules, in the order of their ids. The in-memory ECS rejects what violates a rule of the severity error.</summary>
internal static class PreflightRules
{
    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        .. new[]
        {
            ConfigurationRules.All,
            CompatibilityRules.All,
            EndpointRules.All,
            AliasRules.All,
            TrafficRules.All,
            PortMappingRules.All,
            TaskSizeRules.All,
            ExecutionRoleRules.All,
            NamespaceRules.All,
        }
        .SelectMany(static rules => rules)
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];
}
