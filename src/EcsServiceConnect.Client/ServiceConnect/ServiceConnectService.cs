using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectService
{
    /// <summary>TODO ['required=True']</summary>
    public required string PortName { get; init; }

    /// <summary>TODO </summary>
    public string? DiscoveryName { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceConnectClientAlias>? ClientAliases { get; init; }

    /// <summary>TODO ['min=0', 'max=65535']</summary>
    public int? IngressPortOverride { get; init; }

    /// <summary>TODO </summary>
    public TimeoutConfiguration? Timeout { get; init; }

    /// <summary>TODO </summary>
    public ServiceConnectTlsConfiguration? Tls { get; init; }
}
