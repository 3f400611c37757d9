using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The resources that ECS created for a gateway, by the kind of gateway.</summary>
/// <remarks>
/// <para>At most one member is set. None is set if the gateway is of a kind that this version does not support.</para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayInfrastructureResources.html
/// </para>
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayInfrastructureResources
{
    /// <summary>
    /// The Application Load Balancers of the gateway, each with its listener, security group and routes.
    /// </summary>
    /// <value>Null for a gateway of another kind.</value>
    public IReadOnlyList<ElbGatewayResources>? HostSharedAlb { get; private init; }
}
