using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>An endpoint that a service has in its namespace.</summary>
/// <param name="DiscoveryName">The name of the endpoint in the namespace.</param>
/// <param name="Entry">The entry in the configuration of its deployment; null where only the name is known.</param>
/// <param name="Deployment">The newest deployment with the endpoint.</param>
internal sealed record ServiceEndpoint(string DiscoveryName, ServiceConnectService? Entry, Deployment Deployment)
{
    /// <summary>Returns the endpoints of a service, including those of deployments that are being replaced.</summary>
    public static IReadOnlyList<ServiceEndpoint> FromService(Service service)
    {
        // The newest first: it decides where an older deployment configured the same name differently.
        var deployments = GetNewestFirst(service).Where(static deployment => IsEnabled(deployment.ServiceConnectConfiguration)).ToList();
        var namespaceName = deployments.FirstOrDefault()?.ServiceConnectConfiguration?.Namespace;
        var endpoints = new Dictionary<string, ServiceEndpoint>(StringComparer.Ordinal);
        foreach (var deployment in deployments.Where(deployment => !AreDifferentNamespaces(deployment.ServiceConnectConfiguration?.Namespace, namespaceName)))
        {
            foreach (var entry in deployment.ServiceConnectConfiguration?.Services ?? [])
            {
                if (GetDiscoveryName(entry) is { Length: > 0 } name)
                {
                    endpoints.TryAdd(name, new ServiceEndpoint(name, entry, deployment));
                }
            }

            foreach (var resource in deployment.ServiceConnectResources)
            {
                if (resource.DiscoveryName is { Length: > 0 } name)
                {
                    endpoints.TryAdd(name, new ServiceEndpoint(name, null, deployment));
                }
            }
        }

        return [.. endpoints.Values];
    }

    public static IEnumerable<Deployment> GetNewestFirst(Service service) =>
        service.Deployments.OrderByDescending(static deployment => deployment.CreatedAt);

    public static bool IsEnabled(ServiceConnectConfiguration? configuration) => configuration is { Enabled: not false };

    /// <summary>Returns the name of an endpoint in its namespace, which defaults to the name of the port.</summary>
    public static string? GetDiscoveryName(ServiceConnectService entry) => entry.DiscoveryName ?? entry.PortName;

    /// <summary>
    /// Whether these are certainly two namespaces. A name and an ARN can mean the same namespace, and so can an absent value.
    /// </summary>
    public static bool AreDifferentNamespaces(string? first, string? second) =>
        first is { Length: > 0 } && second is { Length: > 0 } && first != second && EcsArn.IsArn(first) == EcsArn.IsArn(second);

    /// <summary>Whether a configuration exposes the same endpoint: the same name and address in the same namespace.</summary>
    public bool IsConfiguredIn(ServiceConnectConfiguration? configuration) =>
        IsEnabled(configuration)
        && !AreDifferentNamespaces(configuration?.Namespace, Deployment.ServiceConnectConfiguration?.Namespace)
        && configuration?.Services?.Any(entry => GetDiscoveryName(entry) == DiscoveryName && (Entry is null || GetAlias(entry) == GetAlias(Entry))) == true;

    private static (string? DnsName, int? Port) GetAlias(ServiceConnectService entry) =>
        entry.ClientAliases is [var alias, ..] ? (alias.DnsName, alias.Port) : default;
}
