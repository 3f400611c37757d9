using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Routes of gateways, page by page.</content>
public static partial class GatewayRouteOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the routes of gateways to services.</summary>
        /// <param name="gateway">Only routes of this gateway, given by name or full ARN.</param>
        /// <param name="cluster">Only routes to services of this cluster, given by name or full ARN.</param>
        /// <param name="service">Only routes to this service, given by name or full ARN.</param>
        /// <param name="status">Only routes in one of these states; null for every state.</param>
        /// <param name="maxResults">How many routes a page may hold; null for 100.</param>
        /// <returns>The routes in brief, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListGatewayRoutesRequest"/>.
        /// </remarks>
        public EcsPageable<GatewayRouteSummary> PaginateGatewayRoutes(
            string? gateway = null,
            string? cluster = null,
            string? service = null,
            IReadOnlyList<GatewayRouteStatus>? status = null,
            int? maxResults = null) =>
            client.Paginate(new ListGatewayRoutesRequest
            {
                Gateway = gateway,
                Cluster = cluster,
                Service = service,
                Status = status,
                MaxResults = maxResults,
            });
    }
}
