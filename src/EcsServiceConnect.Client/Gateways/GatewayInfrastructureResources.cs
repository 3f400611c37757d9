using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The resources that ECS made for a gateway, by its kind.</summary>
/// <remarks>
/// At most one member is set. It has none if the gateway is of a kind that this version does not know.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayInfrastructureResources.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayInfrastructureResources
{
    /// <summary>The load balancers.</summary>
    /// <value>Null if the gateway is of another kind.</value>
    public IReadOnlyList<ElbGatewayResources>? HostSharedAlb { get; private init; }
}
