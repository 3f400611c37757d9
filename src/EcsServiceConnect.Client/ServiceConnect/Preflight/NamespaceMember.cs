using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A service that takes part in the namespace, and the endpoints that it has there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOwn">Whether it is the very service that is checked.</param>
/// <param name="Endpoints">By discovery name; the address is null where it is not known.</param>
internal sealed record NamespaceMember(string Name, bool IsOwn, IReadOnlyDictionary<string, PreflightAddress?> Endpoints)
{
    public static NamespaceMember Of(Service service, bool isOwn, string? namespaceName)
    {
        var endpoints = new Dictionary<string, PreflightAddress?>(StringComparer.Ordinal);

        // Newest first: what an older deployment said about the same name no longer counts.
        foreach (var deployment in service.Deployments.OrderByDescending(static deployment => deployment.CreatedAt))
        {
            foreach (var offered in deployment.ServiceConnectConfiguration?.Services ?? [])
            {
                if ((offered.DiscoveryName ?? offered.PortName) is { Length: > 0 } name)
                {
                    endpoints.TryAdd(name, PreflightAddress.Of(offered, namespaceName, containerPort: null));
                }
            }

            foreach (var resource in deployment.ServiceConnectResources)
            {
                if (resource.DiscoveryName is { } name)
                {
                    endpoints.TryAdd(name, null);
                }
            }
        }

        return new NamespaceMember(service.ServiceName ?? service.ServiceArn ?? "", isOwn, endpoints);
    }
}
