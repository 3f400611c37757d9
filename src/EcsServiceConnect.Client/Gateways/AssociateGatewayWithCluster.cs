using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Associates a gateway with a cluster, so that services of the cluster can receive traffic through it.
/// </summary>
/// <remarks>
/// <para>
/// Nothing changes for running services. A service uses the gateway once it is created or updated with a
/// <see cref="GatewayConnector"/>. A gateway can be associated with several clusters, and a cluster with at most five
/// gateways.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AssociateGatewayWithCluster.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record AssociateGatewayWithClusterRequest : EcsRequest<AssociateGatewayWithClusterResponse>
{
    /// <summary>Required. The gateway, by name or full ARN.</summary>
    public required string Gateway { get; init; }

    /// <summary>Required. The cluster, by name or full ARN.</summary>
    public required string Cluster { get; init; }
}

/// <summary>The association that <see cref="AssociateGatewayWithClusterRequest"/> made.</summary>
[EcsShape]
public sealed partial record AssociateGatewayWithClusterResponse : EcsResponse
{
    /// <summary>The full ARN of the gateway.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// The state of the association. A new association is <see cref="GatewayClusterAssociationStatus.Active"/> at once.
    /// </summary>
    public GatewayClusterAssociationStatus Status { get; init; }
}
