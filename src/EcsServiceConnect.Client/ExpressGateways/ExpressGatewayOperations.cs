using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Named methods for Express Mode services: create, describe, change and delete them.</summary>
public static class ExpressGatewayOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Creates a service on Fargate together with its load balancer, certificate, security groups, scaling and log
        /// group. The response does not wait for these.
        /// </summary>
        /// <param name="request">The container and the roles, and what is to differ from the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The service may still be created.</param>
        /// <returns>The new service, whose resources are still being made.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not create this service, or may not pass these roles on.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because a service of this name exists already.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as CPU and memory that are no pair of Fargate's,
        /// or members exclude each other, such as a task definition and a container.
        /// </exception>
        /// <exception cref="PlatformTaskDefinitionIncompatibilityException">
        /// The Fargate platform lacks something that the task definition needs.
        /// </exception>
        /// <exception cref="PlatformUnknownException">The platform version of Fargate does not exist.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Express Mode is not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token: a repeated call with a name is rejected because the service exists;
        /// without a name it can create a second service.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateExpressGatewayService.html
        /// </para>
        /// </remarks>
        public Task<CreateExpressGatewayServiceResponse> CreateExpressGatewayServiceAsync(
            CreateExpressGatewayServiceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Deletes an Express Mode service and what ECS made for it alone. The response does not wait until all of it is
        /// deleted.
        /// </summary>
        /// <param name="request">The service, by ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The service may still be deleted.</param>
        /// <returns>The service, which is draining now.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this service.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN is malformed, or not that of an Express Mode service.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotActiveException">The service is draining or was deleted already.</exception>
        /// <exception cref="ServiceNotFoundException">
        /// The service does not exist in this account and region.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Express Mode is not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state, and cannot be undone. There is no token; a repeated call finds the service draining or gone.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteExpressGatewayService.html
        /// </para>
        /// </remarks>
        public Task<DeleteExpressGatewayServiceResponse> DeleteExpressGatewayServiceAsync(
            DeleteExpressGatewayServiceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes an Express Mode service: its status, its configurations, its addresses.</summary>
        /// <param name="request">The service, by ARN, and what to include.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The service.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe this service.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN is malformed, or not that of an Express Mode service.
        /// </exception>
        /// <exception cref="ResourceNotFoundException">
        /// The service does not exist in this account and region.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Express Mode is not available in this region.</exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeExpressGatewayService.html
        /// </para>
        /// </remarks>
        public Task<DescribeExpressGatewayServiceResponse> DescribeExpressGatewayServiceAsync(
            DescribeExpressGatewayServiceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Changes an Express Mode service: its container, size, scaling, network or roles. ECS rolls the change out
        /// after the response, and rolls it back automatically if it fails.
        /// </summary>
        /// <param name="request">The service, and what is to change; what is left out stays as it is.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The change may still be made.</param>
        /// <returns>The service, with the configuration that is being rolled out.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not change this service, or may not pass these roles on.
        /// </exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as CPU and memory that are no pair of Fargate's,
        /// or members exclude each other, such as a task definition and a container.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotActiveException">The service is draining or was deleted.</exception>
        /// <exception cref="ServiceNotFoundException">
        /// The service does not exist in this account and region.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Express Mode is not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but what is set is absolute: the same call again asks for the same
        /// service.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateExpressGatewayService.html
        /// </para>
        /// </remarks>
        public Task<UpdateExpressGatewayServiceResponse> UpdateExpressGatewayServiceAsync(
            UpdateExpressGatewayServiceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
