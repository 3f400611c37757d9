using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>An endpoint that a service has in its namespace.</summary>
/// <param name="DiscoveryName">Its name there.</param>
/// <param name="Entry">What its deployment says about it; null where that tells the name alone.</param>
/// <param name="Deployment">The newest deployment that has it.</param>
internal sealed record OfferedEndpoint(string DiscoveryName, ServiceConnectService? Entry, Deployment Deployment)
{
    /// <summary>The endpoints of a service, those of deployments that are being replaced too.</summary>
    public static IReadOnlyList<OfferedEndpoint> Of(Service service)
    {
        // Newest first: what an older deployment said about the same name no longer counts.
        var deployments = NewestFirst(service).Where(static deployment => IsOn(deployment.ServiceConnectConfiguration)).ToList();
        var place = deployments.FirstOrDefault()?.ServiceConnectConfiguration?.Namespace;
        var endpoints = new Dictionary<string, OfferedEndpoint>(StringComparer.Ordinal);
        foreach (var deployment in deployments.Where(deployment => !AreApart(deployment.ServiceConnectConfiguration?.Namespace, place)))
        {
            foreach (var entry in deployment.ServiceConnectConfiguration?.Services ?? [])
            {
                if (NameOf(entry) is { Length: > 0 } name)
                {
                    endpoints.TryAdd(name, new OfferedEndpoint(name, entry, deployment));
                }
            }

            foreach (var resource in deployment.ServiceConnectResources)
            {
                if (resource.DiscoveryName is { Length: > 0 } name)
                {
                    endpoints.TryAdd(name, new OfferedEndpoint(name, null, deployment));
                }
            }
        }

        return [.. endpoints.Values];
    }

    public static IEnumerable<Deployment> NewestFirst(Service service) =>
        service.Deployments.OrderByDescending(static deployment => deployment.CreatedAt);

    public static bool IsOn(ServiceConnectConfiguration? configuration) => configuration is { Enabled: not false };

    /// <summary>The name of an endpoint in its namespace: where none is given, that of the port.</summary>
    public static string? NameOf(ServiceConnectService entry) => entry.DiscoveryName ?? entry.PortName;

    /// <summary>
    /// Whether these are certainly two namespaces. A name and an ARN can mean the same one, and so can an absent one.
    /// </summary>
    public static bool AreApart(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && one != other && CloudMapArn.IsArn(one) == CloudMapArn.IsArn(other);

    /// <summary>Whether a configuration offers the same endpoint: of the same name, at the same address, in the same namespace.</summary>
    public bool IsIn(ServiceConnectConfiguration? configuration) =>
        IsOn(configuration)
        && !AreApart(configuration?.Namespace, Deployment.ServiceConnectConfiguration?.Namespace)
        && configuration?.Services?.Any(entry => NameOf(entry) == DiscoveryName && (Entry is null || AliasOf(entry) == AliasOf(Entry))) == true;

    private static (string? DnsName, int? Port) AliasOf(ServiceConnectService entry) =>
        entry.ClientAliases is [var alias, ..] ? (alias.DnsName, alias.Port) : default;
}
