using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Which requests at a gateway are test traffic. While a blue/green, linear or canary deployment is tested, such
/// requests reach the new revision of the service and all others the old one.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayAlbTestTrafficRules.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayAlbTestTrafficRules
{
    /// <summary>The HTTP header by which test traffic is recognized.</summary>
    /// <value>Null: no rule by header.</value>
    public GatewayTestTrafficHeader? Header { get; init; }
}
