using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorFilters.html</remarks>
[EcsShape]
public sealed partial record GatewayConnectorFilters
{
    /// <summary>TODO </summary>
    public IReadOnlyList<AccessType>? AccessTypes { get; init; }
}
