using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>A service of the namespace, with its endpoints.</summary>
/// <param name="Name">The name of the service.</param>
/// <param name="IsOwn">Whether it is the service that is being checked.</param>
/// <param name="Endpoints">The addresses of the endpoints by discovery name; null where an address is not known.</param>
internal sealed record NamespaceMember(string Name, bool IsOwn, IReadOnlyDictionary<string, ServiceConnectAddress?> Endpoints)
{
    public static NamespaceMember FromService(Service service, bool isOwn, string? namespaceName)
    {
        var endpoints = ServiceEndpoint.FromService(service).ToDictionary(
            static endpoint => endpoint.DiscoveryName,
            endpoint => endpoint.Entry is { } entry ? ServiceConnectAddress.Create(entry, namespaceName, containerPort: null) : null,
            StringComparer.Ordinal);
        return new NamespaceMember(service.ServiceName ?? service.ServiceArn ?? "", isOwn, endpoints);
    }
}
