using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Requests routes, which lead from gateways to services, page by page. Useful to find the services that still use a
/// gateway.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGatewayRoutes.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListGatewayRoutesRequest : PagedEcsRequest<ListGatewayRoutesResponse, GatewayRouteSummary>
{
    /// <summary>Lists only routes of this gateway, named by name or full ARN.</summary>
    /// <value>Null: of every gateway.</value>
    public string? Gateway { get; init; }

    /// <summary>Lists only routes to services of this cluster, named by name or full ARN.</summary>
    /// <value>Null: of every cluster.</value>
    public string? Cluster { get; init; }

    /// <summary>Lists only routes to this service, named by name or full ARN.</summary>
    /// <value>Null: to every service.</value>
    public string? Service { get; init; }

    /// <summary>Lists only routes to the port mapping of this name in the task definition.</summary>
    /// <value>Null: to every port.</value>
    public string? ServiceContainerPortName { get; init; }

    /// <summary>Lists only routes in one of these states.</summary>
    /// <value>Null: in every state.</value>
    public IReadOnlyList<GatewayRouteStatus>? Status { get; init; }

    /// <summary>
    /// How many routes a page holds at most. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListGatewayRoutesResponse, GatewayRouteSummary> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<GatewayRouteSummary> GetItems(ListGatewayRoutesResponse page) => page.GatewayRoutes;
}

/// <summary>One page of the response to <see cref="ListGatewayRoutesRequest"/>.</summary>
[EcsShape]
public sealed partial record ListGatewayRoutesResponse : PagedEcsResponse
{
    /// <summary>The routes on this page, without their URLs and resources.</summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<GatewayRouteSummary> GatewayRoutes { get; init; } = [];
}
