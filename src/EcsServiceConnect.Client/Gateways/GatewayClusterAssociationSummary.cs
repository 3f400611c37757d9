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
    public string? GatewayArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>The state of the association.</summary>
    public GatewayClusterAssociationStatus Status { get; init; }
}
