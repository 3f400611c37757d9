using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on gateways as named methods.</summary>
public static class GatewayOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Creates a gateway, which services of several clusters can share.</summary>
        /// <param name="request">The gateway's name and role, and what it consists of.</param>
        /// <param name="cancellationToken">Gives the call up. The gateway may be created all the same.</param>
        /// <returns>The ARN of the new gateway, which is still being made.</returns>
        /// <exception cref="AccessDeniedException">The caller may not create gateways, or may not pass this role on.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because a gateway of this name exists already.
        /// </exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Changes state. Idempotent by <see cref="CreateGatewayRequest.ClientToken"/>, which the client fills where it is unset.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateGateway.html
        /// </remarks>
        public Task<CreateGatewayResponse> CreateGatewayAsync(
            CreateGatewayRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Deletes a gateway and what ECS made for it.</summary>
        /// <param name="request">The gateway, by ARN.</param>
        /// <param name="cancellationToken">Gives the call up. The gateway may be deleted all the same.</param>
        /// <returns>The gateway, which is being deleted.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this gateway.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because deletion protection is on, or clusters are still associated
        /// with it.
        /// </exception>
        /// <exception cref="GatewayNotFoundException">The gateway does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Changes state. There is no token; a gateway that is gone already is refused with <see cref="GatewayNotFoundException"/>.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteGateway.html
        /// </remarks>
        public Task<DeleteGatewayResponse> DeleteGatewayAsync(
            DeleteGatewayRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes a gateway: its state, its configuration, what went wrong with it.</summary>
        /// <param name="request">The gateway, by ARN.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The gateway.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe this gateway.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="GatewayNotFoundException">The gateway does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGateway.html
        /// </remarks>
        public Task<DescribeGatewayResponse> DescribeGatewayAsync(
            DescribeGatewayRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes one page of the load balancers that ECS made for a gateway.</summary>
        /// <param name="request">The gateway, by ARN, and where to continue.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>One page of resources, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe the resources of this gateway.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="GatewayNotFoundException">The gateway does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN or the page size is malformed, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayResources.html
        /// </remarks>
        public Task<DescribeGatewayResourcesResponse> DescribeGatewayResourcesAsync(
            DescribeGatewayResourcesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the gateways in the account and region.</summary>
        /// <param name="request">Of which name or state, and where to continue; null lists the first page of all.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>One page of gateways in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list gateways.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// A name, a state or the page size is malformed, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGateways.html
        /// </remarks>
        public Task<ListGatewaysResponse> ListGatewaysAsync(
            ListGatewaysRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListGatewaysRequest(), cancellationToken);

        /// <summary>Changes a gateway; what is left out stays as it is.</summary>
        /// <param name="request">The gateway, and what is to change.</param>
        /// <param name="cancellationToken">Gives the call up. The change may be made all the same.</param>
        /// <returns>The gateway, which is being changed.</returns>
        /// <exception cref="AccessDeniedException">The caller may not change this gateway, or may not pass this role on.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="GatewayNotFoundException">The gateway does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Changes state. There is no token, but what is set is absolute: the same call again asks for the same gateway.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGateway.html
        /// </remarks>
        public Task<UpdateGatewayResponse> UpdateGatewayAsync(
            UpdateGatewayRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
