using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A name and port that clients connect to.</summary>
internal sealed record PreflightAddress(string DnsName, int Port)
{
    public override string ToString() => $"{DnsName}:{Port}";

    /// <summary>The address of an endpoint, with the service's defaults for what it leaves open; null where one is not known.</summary>
    public static PreflightAddress? Of(ServiceConnectService service, string? namespaceName, int? containerPort)
    {
        var alias = service.ClientAliases is [var first, ..] ? first : null;
        var discoveryName = service.DiscoveryName ?? service.PortName;
        var name = alias?.DnsName ?? (namespaceName is null || discoveryName is null ? null : $"{discoveryName}.{namespaceName}");
        return name is not null && (alias is null ? containerPort : alias.Port) is { } port ? new PreflightAddress(name, port) : null;
    }
}
