using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on associations between gateways and clusters as named methods.</summary>
public static partial class GatewayAssociationOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Associates a gateway with a cluster, so that services of the cluster can receive traffic through it.
        /// </summary>
        /// <param name="request">The gateway, and the cluster.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The association may still be made.</param>
        /// <returns>The association, active at once.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not associate this gateway with this cluster.
        /// </exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="GatewayNotFoundException">
        /// The gateway does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The name or ARN of the gateway or the cluster is malformed.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the same call again asks for the same association. A cluster takes at
        /// most five gateways. No service is changed: create or update services with a gateway connector to use the
        /// gateway.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AssociateGatewayWithCluster.html
        /// </para>
        /// </remarks>
        public Task<AssociateGatewayWithClusterResponse> AssociateGatewayWithClusterAsync(
            AssociateGatewayWithClusterRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Begins to end the association of a gateway with a cluster. Does not wait until it has ended, and takes no
        /// service off the gateway.
        /// </summary>
        /// <param name="request">The gateway, and the cluster.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The association may still be ended.</param>
        /// <returns>The association, which is being ended.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not disassociate this gateway from this cluster.
        /// </exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="GatewayNotFoundException">
        /// The gateway does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The name or ARN of the gateway or the cluster is malformed.
        /// </exception>
        /// <exception cref="ResourceNotFoundException">The gateway is not associated with the cluster.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token; a call for an association that has ended is rejected with
        /// <see cref="ResourceNotFoundException"/>. The association ends once the services of the cluster have been
        /// updated so that none has a route at the gateway.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DisassociateGatewayFromCluster.html
        /// </para>
        /// </remarks>
        public Task<DisassociateGatewayFromClusterResponse> DisassociateGatewayFromClusterAsync(
            DisassociateGatewayFromClusterRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the associations between gateways and clusters.</summary>
        /// <param name="request">
        /// Which gateway, cluster or states to list, and where to continue; null lists the first page of all.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of associations, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list these associations.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// The gateway, the cluster or a state is malformed, or the token does not belong to this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGatewayClusterAssociations.html
        /// </remarks>
        public Task<ListGatewayClusterAssociationsResponse> ListGatewayClusterAssociationsAsync(
            ListGatewayClusterAssociationsRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListGatewayClusterAssociationsRequest(), cancellationToken);
    }
}
