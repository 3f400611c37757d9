using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for what connects gateways with clusters, page by page.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGatewayClusterAssociations.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListGatewayClusterAssociationsRequest
    : PagedEcsRequest<ListGatewayClusterAssociationsResponse, GatewayClusterAssociationSummary>
{
    /// <summary>Lists only associations of this gateway, named by full ARN.</summary>
    /// <value>Null: of every gateway.</value>
    public string? Gateway { get; init; }

    /// <summary>Lists only associations of this cluster, named by name or ARN.</summary>
    /// <value>Null: of every cluster.</value>
    public string? Cluster { get; init; }

    /// <summary>Lists only associations in one of these states.</summary>
    /// <value>Null: in every state.</value>
    public IReadOnlyList<GatewayClusterAssociationStatus>? Status { get; init; }

    /// <summary>
    /// How many associations a page holds at most. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public int? MaxResults { get; init; }

    internal override IReadOnlyList<GatewayClusterAssociationSummary> ItemsOf(ListGatewayClusterAssociationsResponse page) =>
        page.GatewayClusterAssociations;
}

/// <summary>One page of the answer to <see cref="ListGatewayClusterAssociationsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListGatewayClusterAssociationsResponse : PagedEcsResponse
{
    /// <summary>The associations.</summary>
    /// <value>Empty if there are none of that kind.</value>
    public IReadOnlyList<GatewayClusterAssociationSummary> GatewayClusterAssociations { get; init; } = [];
}
