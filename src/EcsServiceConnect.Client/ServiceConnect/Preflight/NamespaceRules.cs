using EcsServiceConnect.Client.Clusters;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC070 to ESC074: the state of the namespace. Without a client they find nothing.</summary>
internal static class NamespaceRules
{
    private const int MaxListedClients = 10;

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC070", PreflightSources.CreateService, CheckClusterExists),
        PreflightRule.Error("ESC071", PreflightSources.ListServicesByNamespace, CheckNamespaceExists),
        PreflightRule.Error("ESC072", PreflightSources.Endpoint, CheckDiscoveryNameIsFree),
        PreflightRule.Error("ESC073", PreflightSources.Concepts, CheckAddressIsFree),
        PreflightRule.Warning("ESC074", PreflightSources.Components, CheckExistingClients),
    ];

    private static IEnumerable<PreflightProblem> CheckClusterExists(PreflightContext context)
    {
        if (context.State is { IsClusterMissing: true })
        {
            yield return new(
                "cluster",
                $"The cluster '{context.Options.Cluster ?? ClusterNames.Default}' does not exist.",
                "Create it first, or name the right one.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckNamespaceExists(PreflightContext context)
    {
        if (context.State is { IsNamespaceMissing: true } state)
        {
            yield return new(
                "serviceConnectConfiguration.namespace",
                $"The namespace '{state.Namespace}' does not exist in this account and region.",
                "Create it in Cloud Map, or make it the default of a cluster (serviceConnectDefaults), which creates it.",
                $"Failed to retrieve namespace for {state.Namespace}");
        }
    }

    private static IEnumerable<PreflightProblem> CheckDiscoveryNameIsFree(PreflightContext context) =>
        from endpoint in context.Endpoints
        from other in GetOthers(context)
        where other.Endpoints.ContainsKey(endpoint.DiscoveryName)
        select new PreflightProblem(
            $"{endpoint.Path}.discoveryName",
            $"The discovery name '{endpoint.DiscoveryName}' belongs to the service '{other.Name}' in this namespace.",
            "Set another discoveryName; clients use the alias and are not affected.");

    private static IEnumerable<PreflightProblem> CheckAddressIsFree(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Address is not null
        from other in GetOthers(context)
        where other.Endpoints.Values.Contains(endpoint.Address)
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases[0]",
            $"The address {endpoint.Address} belongs to the service '{other.Name}' in this namespace.",
            "Set another dnsName or another port.");

    private static IEnumerable<PreflightProblem> CheckExistingClients(PreflightContext context)
    {
        var own = context.State?.Members.FirstOrDefault(static member => member.IsOwn);
        var others = GetOthers(context).Select(static member => member.Name).Order(StringComparer.Ordinal).ToList();
        if (others.Count == 0)
        {
            yield break;
        }

        var suffix = others.Count > MaxListedClients ? $" and {others.Count - MaxListedClients} more" : "";
        var clients = string.Join(", ", others.Take(MaxListedClients)) + suffix;
        foreach (var endpoint in context.Endpoints)
        {
            if (own?.Endpoints.TryGetValue(endpoint.DiscoveryName, out var knownAddress) == true
                && (knownAddress is null || knownAddress == endpoint.Address))
            {
                continue;
            }

            yield return new(
                endpoint.Path,
                $"Running tasks cannot reach the new endpoint {GetDisplayName(endpoint)}: {clients}.",
                "After this service, deploy again those of them that use it (forceNewDeployment).");
        }
    }

    private static string GetDisplayName(PreflightEndpoint endpoint) => endpoint.Address?.ToString() ?? endpoint.DiscoveryName;

    private static IEnumerable<NamespaceMember> GetOthers(PreflightContext context) =>
        context.State?.Members.Where(static member => !member.IsOwn) ?? [];
}
