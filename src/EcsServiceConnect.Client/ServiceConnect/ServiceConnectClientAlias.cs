using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectClientAlias
{
    /// <summary>TODO ['required=True', 'min=0', 'max=65535']</summary>
    public required int? Port { get; init; }

    /// <summary>TODO </summary>
    public string? DnsName { get; init; }

    /// <summary>TODO </summary>
    public ServiceConnectTestTrafficRules? TestTrafficRules { get; init; }
}
