using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>An endpoint that a service has in its namespace.</summary>
/// <param name="DiscoveryName">Its name there.</param>
/// <param name="Entry">What its deployment says about it; null where that tells the name alone.</param>
/// <param name="Deployment">The newest deployment that has it.</param>
internal sealed record ServiceEndpoint(string DiscoveryName, ServiceConnectService? Entry, Deployment Deployment)
{
    /// <summary>The endpoints of a service, those of deployments that are being replaced too.</summary>
    public static IReadOnlyList<ServiceEndpoint> FromService(Service service)
    {
        // Newest first: what an older deployment said about the same name no longer counts.
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

    /// <summary>The name of an endpoint in its namespace: where none is given, that of the port.</summary>
    public static string? GetDiscoveryName(ServiceConnectService entry) => entry.DiscoveryName ?? entry.PortName;

    /// <summary>
    /// Whether these are certainly two namespaces. A name and an ARN can mean the same one, and so can an absent one.
    /// </summary>
    public static bool AreDifferentNamespaces(string? first, string? second) =>
        first is { Length: > 0 } && second is { Length: > 0 } && first != second && CloudMapArn.IsArn(first) == CloudMapArn.IsArn(second);

    /// <summary>Whether a configuration offers the same endpoint: of the same name, at the same address, in the same namespace.</summary>
    public bool IsConfiguredIn(ServiceConnectConfiguration? configuration) =>
        IsEnabled(configuration)
        && !AreDifferentNamespaces(configuration?.Namespace, Deployment.ServiceConnectConfiguration?.Namespace)
        && configuration?.Services?.Any(entry => GetDiscoveryName(entry) == DiscoveryName && (Entry is null || GetAlias(entry) == GetAlias(Entry))) == true;

    private static (string? DnsName, int? Port) GetAlias(ServiceConnectService entry) =>
        entry.ClientAliases is [var alias, ..] ? (alias.DnsName, alias.Port) : default;
}
