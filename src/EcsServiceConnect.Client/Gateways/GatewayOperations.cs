using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on gateways as named methods.</summary>
public static partial class GatewayOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Creates a gateway, an HTTPS entry point that services of several clusters can share. Its load balancers are
        /// created later, when the first service connects.
        /// </summary>
        /// <param name="request">The gateway's name, role and configuration.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The gateway may still be created.</param>
        /// <returns>The ARN of the new gateway, which is active.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not create gateways, or lacks <c>iam:PassRole</c> for the infrastructure role.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because a gateway of this name exists already.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as a port other than 443.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. Idempotent by <see cref="CreateGatewayRequest.ClientToken"/>, which the client fills where it
        /// is unset.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateGateway.html</para>
        /// </remarks>
        public Task<CreateGatewayResponse> CreateGatewayAsync(
            CreateGatewayRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Deletes a gateway that no cluster is associated with any more.</summary>
        /// <param name="request">The gateway, by name or ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The gateway may still be deleted.</param>
        /// <returns>The gateway, which is deleted.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this gateway.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because deletion protection is on, or an association
        /// with a cluster is active or still ending.
        /// </exception>
        /// <exception cref="GatewayNotFoundException">
        /// The gateway does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">The name or ARN is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token; a call for a gateway that is deleted already is rejected with
        /// <see cref="GatewayNotFoundException"/>.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteGateway.html</para>
        /// </remarks>
        public Task<DeleteGatewayResponse> DeleteGatewayAsync(
            DeleteGatewayRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes a gateway: its state, its configuration, and what went wrong in its last change.
        /// </summary>
        /// <param name="request">The gateway, by name or ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The gateway.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe this gateway.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="GatewayNotFoundException">
        /// The gateway does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">The name or ARN is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGateway.html
        /// </remarks>
        public Task<DescribeGatewayResponse> DescribeGatewayAsync(
            DescribeGatewayRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes one page of the load balancers that ECS created for a gateway.</summary>
        /// <param name="request">The gateway, by name or ARN, and where to continue.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of resources, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not describe the resources of this gateway.
        /// </exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="GatewayNotFoundException">
        /// The gateway does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The name or ARN is malformed, the page size is over 20, or the token does not belong to this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayResources.html
        /// </remarks>
        public Task<DescribeGatewayResourcesResponse> DescribeGatewayResourcesAsync(
            DescribeGatewayResourcesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the gateways of the account and region.</summary>
        /// <param name="request">
        /// Which names or states to list, and where to continue; null lists the first page of all.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of gateways in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list gateways.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// A name or state is malformed, more than 10 names are given, the page size is not accepted, or the token does
        /// not belong to this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGateways.html
        /// </remarks>
        public Task<ListGatewaysResponse> ListGatewaysAsync(
            ListGatewaysRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListGatewaysRequest(), cancellationToken);

        /// <summary>
        /// Changes a gateway; members that are left out stay as they are. Does not wait until the change has reached
        /// the load balancers.
        /// </summary>
        /// <param name="request">The gateway, and the settings to change.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The change may still be made.</param>
        /// <returns>The gateway, with its state.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not change this gateway, or lacks <c>iam:PassRole</c> for the new infrastructure role.
        /// </exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="GatewayNotFoundException">
        /// The gateway does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, or the configuration is for another kind of gateway.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Gateways are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the values are absolute: the same call again asks for the same
        /// gateway. A change that fails later is no error of this call: repeat <see cref="DescribeGatewayRequest"/>
        /// until the status is no longer <c>UPDATE_IN_PROGRESS</c>, then look at <see cref="Gateway.Failures"/>.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGateway.html</para>
        /// </remarks>
        public Task<UpdateGatewayResponse> UpdateGatewayAsync(
            UpdateGatewayRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
