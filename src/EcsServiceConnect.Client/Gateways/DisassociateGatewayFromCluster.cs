using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Begins to end the association of a gateway with a cluster.</summary>
/// <remarks>
/// <para>
/// The association stays <c>DISASSOCIATING</c> until the last route of the cluster at this gateway is deleted, and then
/// disappears. Routes do not go by themselves: update each service that uses the gateway.
/// <see cref="ListGatewayRoutesRequest"/>, filtered by gateway and cluster, finds these services; until they are
/// updated they go on receiving traffic. Meanwhile no other service can connect.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DisassociateGatewayFromCluster.html
/// </para>
/// </remarks>
[EcsOperation]
public sealed partial record DisassociateGatewayFromClusterRequest : EcsRequest<DisassociateGatewayFromClusterResponse>
{
    /// <summary>Required. The gateway, by name or full ARN.</summary>
    public required string Gateway { get; init; }

    /// <summary>Required. The cluster, by name or full ARN.</summary>
    public required string Cluster { get; init; }
}

/// <summary>The association that <see cref="DisassociateGatewayFromClusterRequest"/> began to end.</summary>
[EcsShape]
public sealed partial record DisassociateGatewayFromClusterResponse : EcsResponse
{
    /// <summary>The full ARN of the gateway.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// The state of the association: <see cref="GatewayClusterAssociationStatus.Disassociating"/> while routes of the
    /// cluster are left.
    /// </summary>
    public GatewayClusterAssociationStatus Status { get; init; }
}
