using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Lets the services of a cluster use a gateway.</summary>
/// <remarks>
/// <para>A gateway can be associated with several clusters.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AssociateGatewayWithCluster.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record AssociateGatewayWithClusterRequest : EcsRequest<AssociateGatewayWithClusterResponse>
{
    /// <summary>Required. The gateway, by full ARN.</summary>
    public required string Gateway { get; init; }

    /// <summary>Required. The cluster, by name or ARN.</summary>
    public required string Cluster { get; init; }
}

/// <summary>The answer to <see cref="AssociateGatewayWithClusterRequest"/>.</summary>
[EcsShape]
public sealed partial record AssociateGatewayWithClusterResponse : EcsResponse
{
    /// <summary>The full ARN of the gateway.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? GatewayArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ClusterArn { get; init; }

    /// <summary>How far the association is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayClusterAssociationStatus Status { get; init; }
}
