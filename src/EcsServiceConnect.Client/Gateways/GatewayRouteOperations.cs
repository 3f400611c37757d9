using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// The operations on the routes of gateways as named methods. No operation makes or removes a route: ECS does, when
/// services get or lose their gateway connectors.
/// </summary>
public static partial class GatewayRouteOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Describes one route: the service and port that it leads to, its state, its URL and its resources.
        /// </summary>
        /// <param name="request">The route, by ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The route.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe this route.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed.</exception>
        /// <exception cref="ResourceNotFoundException">The route does not exist in this account and region.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayRoute.html
        /// </remarks>
        public Task<DescribeGatewayRouteResponse> DescribeGatewayRouteAsync(
            DescribeGatewayRouteRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of routes from gateways to services.</summary>
        /// <param name="request">
        /// Which gateway, cluster, service, port or states to list, and where to continue; null lists the first page of
        /// all.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of routes in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list these routes.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="GatewayNotFoundException">
        /// The gateway does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A filter or the page size is malformed, or the token does not belong to this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGatewayRoutes.html
        /// </remarks>
        public Task<ListGatewayRoutesResponse> ListGatewayRoutesAsync(
            ListGatewayRoutesRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListGatewayRoutesRequest(), cancellationToken);
    }
}
