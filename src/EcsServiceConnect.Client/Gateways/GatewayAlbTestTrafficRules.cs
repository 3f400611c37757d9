using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What makes a request that comes to a gateway test traffic, which deployments send to a new revision first.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayAlbTestTrafficRules.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayAlbTestTrafficRules
{
    /// <summary>The header that such requests have.</summary>
    /// <value>Null: there is no such rule.</value>
    public GatewayTestTrafficHeader? Header { get; init; }
}
