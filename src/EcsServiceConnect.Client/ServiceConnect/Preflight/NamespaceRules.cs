namespace EcsServiceConnect.Client;

/// <summary>ESC070 to ESC074: the namespace as it is. Without a client there is nothing to find.</summary>
internal static class NamespaceRules
{
    private const int NamedClients = 10;

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC070", PreflightSources.CreateService, ClusterExists),
        PreflightRule.Error("ESC071", PreflightSources.ListServicesByNamespace, NamespaceExists),
        PreflightRule.Error("ESC072", PreflightSources.Endpoint, DiscoveryNameIsFree),
        PreflightRule.Error("ESC073", PreflightSources.Concepts, AddressIsFree),
        PreflightRule.Warning("ESC074", PreflightSources.Deploy, ClientsAreOlder),
    ];

    private static IEnumerable<PreflightProblem> ClusterExists(PreflightSubject subject)
    {
        if (subject.Survey is { IsClusterMissing: true })
        {
            yield return new(
                "cluster",
                $"The cluster '{subject.Options.Cluster ?? "default"}' does not exist.",
                "Create it first, or name the one that is meant.");
        }
    }

    private static IEnumerable<PreflightProblem> NamespaceExists(PreflightSubject subject)
    {
        if (subject.Survey is { IsNamespaceMissing: true } survey)
        {
            yield return new(
                "serviceConnectConfiguration.namespace",
                $"The namespace '{survey.Namespace}' does not exist in this account and region.",
                "Create it in Cloud Map, or as the default of a cluster (serviceConnectDefaults), which makes it.");
        }
    }

    private static IEnumerable<PreflightProblem> DiscoveryNameIsFree(PreflightSubject subject) =>
        from endpoint in subject.Endpoints
        from other in Others(subject)
        where other.Endpoints.ContainsKey(endpoint.DiscoveryName)
        select new PreflightProblem(
            $"{endpoint.Path}.discoveryName",
            $"The discovery name '{endpoint.DiscoveryName}' belongs to the service '{other.Name}' in this namespace.",
            "Set another discoveryName; clients use the alias and do not see it.");

    private static IEnumerable<PreflightProblem> AddressIsFree(PreflightSubject subject) =>
        from endpoint in subject.Endpoints
        where endpoint.Address is not null
        from other in Others(subject)
        where other.Endpoints.Values.Contains(endpoint.Address)
        select new PreflightProblem(
            $"{endpoint.Path}.clientAliases[0]",
            $"The address {endpoint.Address} belongs to the service '{other.Name}' in this namespace.",
            "Set another dnsName or another port.");

    private static IEnumerable<PreflightProblem> ClientsAreOlder(PreflightSubject subject)
    {
        var own = subject.Survey?.Members.FirstOrDefault(static member => member.IsOwn);
        var others = Others(subject).Select(static member => member.Name).Order(StringComparer.Ordinal).ToList();
        if (others.Count == 0)
        {
            yield break;
        }

        var rest = others.Count > NamedClients ? $" and {others.Count - NamedClients} more" : "";
        var clients = string.Join(", ", others.Take(NamedClients)) + rest;
        foreach (var endpoint in subject.Endpoints)
        {
            if (own?.Endpoints.TryGetValue(endpoint.DiscoveryName, out var known) == true
                && (known is null || known == endpoint.Address))
            {
                continue;
            }

            yield return new(
                endpoint.Path,
                $"Tasks that run already cannot reach the new endpoint {NameOf(endpoint)}: {clients}.",
                "Deploy those of them that are to use it again, after this service (forceNewDeployment).");
        }
    }

    private static string NameOf(PreflightEndpoint endpoint) => endpoint.Address?.ToString() ?? endpoint.DiscoveryName;

    private static IEnumerable<NamespaceMember> Others(PreflightSubject subject) =>
        subject.Survey?.Members.Where(static member => !member.IsOwn) ?? [];
}
