using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A service that takes part in the namespace, and the endpoints that it has there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOwn">Whether it is the very service that is checked.</param>
/// <param name="Endpoints">By discovery name; the address is null where it is not known.</param>
internal sealed record NamespaceMember(string Name, bool IsOwn, IReadOnlyDictionary<string, ServiceConnectAddress?> Endpoints)
{
    public static NamespaceMember FromService(Service service, bool isOwn, string? namespaceName)
    {
        var endpoints = ServiceEndpoint.FromService(service).ToDictionary(
            static endpoint => endpoint.DiscoveryName,
            endpoint => endpoint.Entry is { } entry ? ServiceConnectAddress.Of(entry, namespaceName, containerPort: null) : null,
            StringComparer.Ordinal);
        return new NamespaceMember(service.ServiceName ?? service.ServiceArn ?? "", isOwn, endpoints);
    }
}
