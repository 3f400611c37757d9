using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An address under which an Express Mode service can be reached.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_IngressPathSummary.html</remarks>
[EcsShape]
public sealed partial record IngressPathSummary
{
    /// <summary>Whether the address is reachable from the internet or from the VPC only.</summary>
    /// <value>Absent where the service does not tell.</value>
    public AccessType AccessType { get; init; }

    /// <summary>The address, a host name.</summary>
    /// <value>Null while there is none.</value>
    public string? Endpoint { get; init; }
}
