using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Restricts a <see cref="GatewayConnector"/> to some of a gateway's ingress paths.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorFilters.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayConnectorFilters
{
    /// <summary>Only paths of these access types count.</summary>
    /// <value>Null: paths of every access type.</value>
    public IReadOnlyList<AccessType>? AccessTypes { get; init; }
}
