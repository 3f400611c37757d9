using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An address under which an Express Mode service can be reached.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_IngressPathSummary.html</remarks>
[EcsShape]
public sealed partial record IngressPathSummary
{
    /// <summary>Whether the address can be reached from the internet or from private networks only.</summary>
    public AccessType AccessType { get; init; }

    /// <summary>The address, a host name that the load balancer serves by HTTPS on port 443.</summary>
    /// <value>Null while there is none.</value>
    public string? Endpoint { get; init; }
}
