using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Requests which gateways are associated with which clusters, page by page.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGatewayClusterAssociations.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListGatewayClusterAssociationsRequest
    : PagedEcsRequest<ListGatewayClusterAssociationsResponse, GatewayClusterAssociationSummary>
{
    /// <summary>Lists only associations of this gateway, named by name or full ARN.</summary>
    /// <value>Null: of every gateway.</value>
    public string? Gateway { get; init; }

    /// <summary>Lists only associations of this cluster, named by name or full ARN.</summary>
    /// <value>Null: of every cluster.</value>
    public string? Cluster { get; init; }

    /// <summary>Lists only associations in one of these states, at most three.</summary>
    /// <value>Null: in every state.</value>
    [LengthRange(0, 3)]
    public IReadOnlyList<GatewayClusterAssociationStatus>? Status { get; init; }

    /// <summary>
    /// How many associations a page holds at most. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListGatewayClusterAssociationsResponse, GatewayClusterAssociationSummary> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<GatewayClusterAssociationSummary> GetItems(ListGatewayClusterAssociationsResponse page) =>
        page.GatewayClusterAssociations;
}

/// <summary>One page of the response to <see cref="ListGatewayClusterAssociationsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListGatewayClusterAssociationsResponse : PagedEcsResponse
{
    /// <summary>The associations on this page.</summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<GatewayClusterAssociationSummary> GatewayClusterAssociations { get; init; } = [];
}
