using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>A name and port that clients of a namespace connect to.</summary>
/// <param name="DnsName">The host name, such as <c>orders</c> or <c>orders.shop</c>.</param>
/// <param name="Port">The port: that of the alias, not that of the container.</param>
public sealed record ServiceConnectAddress(string DnsName, int Port)
{
    /// <summary>Formats the address as clients write it, such as <c>orders:80</c>.</summary>
    /// <returns>Name, colon and port.</returns>
    public override string ToString() => $"{DnsName}:{Port}";

    /// <summary>Creates the address of an endpoint, with the service's defaults for what is not set; null if a part is unknown.</summary>
    internal static ServiceConnectAddress? Create(ServiceConnectService service, string? namespaceName, int? containerPort) =>
        Create(service, service.ClientAliases is [var first, ..] ? first : null, namespaceName, containerPort);

    /// <summary>Creates the addresses of all aliases, without those that are not known.</summary>
    internal static IReadOnlyList<ServiceConnectAddress> CreateAll(ServiceConnectService service, string? namespaceName, int? containerPort)
    {
        var addresses = service.ClientAliases is { Count: > 0 } aliases
            ? aliases.Select(alias => Create(service, alias, namespaceName, containerPort))
            : [Create(service, alias: null, namespaceName, containerPort)];
        return [.. addresses.OfType<ServiceConnectAddress>()];
    }

    private static ServiceConnectAddress? Create(
        ServiceConnectService service, ServiceConnectClientAlias? alias, string? namespaceName, int? containerPort)
    {
        var discoveryName = ServiceEndpoint.GetDiscoveryName(service);
        var name = alias?.DnsName ?? (namespaceName is null || discoveryName is null ? null : $"{discoveryName}.{namespaceName}");
        return name is not null && (alias is null ? containerPort : alias.Port) is { } port ? new ServiceConnectAddress(name, port) : null;
    }
}
