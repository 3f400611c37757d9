using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The association of a gateway with a cluster.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayClusterAssociationSummary.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayClusterAssociationSummary
{
    /// <summary>The full ARN of the gateway.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? GatewayArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>How far the association is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayClusterAssociationStatus Status { get; init; }
}
