using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Named methods for services: create, describe, list, change and delete them.</summary>
public static partial class ServiceOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Creates a service, which starts its first deployment, without waiting for it.</summary>
        /// <param name="request">
        /// The service to create: its name, and for all but the deployment controller <c>EXTERNAL</c> what to run.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The new service.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not create services in this cluster, or may not use something that the request names, such
        /// as a role.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid: it names something that does not exist or may not be used, such
        /// as a task definition.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, members contradict each other (such as a launch
        /// type beside a capacity provider strategy), a service of this name exists with other settings, or one is
        /// still <c>DRAINING</c>.
        /// </exception>
        /// <exception cref="NamespaceNotFoundException">
        /// The Cloud Map namespace for Service Connect does not exist in this account and region.
        /// </exception>
        /// <exception cref="PlatformTaskDefinitionIncompatibilityException">
        /// The Fargate platform version lacks something that the task definition needs.
        /// </exception>
        /// <exception cref="PlatformUnknownException">The Fargate platform version does not exist.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">
        /// Something that the request asks for is not available in this region.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. Where <see cref="CreateServiceRequest.ClientToken"/> is unset, the client sends a token of
        /// its own, so that its retries never create a service twice. A second call gets another token; repeat one
        /// across calls by setting the token yourself.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</para>
        /// </remarks>
        public Task<CreateServiceResponse> CreateServiceAsync(
            CreateServiceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Deletes a service; its tasks are stopped after the call returns.</summary>
        /// <param name="request">
        /// The service to delete, and whether to do so although its desired count is above 0.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The service as it is after the call, <c>DRAINING</c> or <c>INACTIVE</c>.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this service.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid: it names something that does not exist or may not be used.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The service has a desired count above 0 and <see cref="DeleteServiceRequest.Force"/> is not set, or a name
        /// is malformed.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. Idempotent: deleting a service again does no further harm, so a repeated attempt is safe.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html</para>
        /// </remarks>
        public Task<DeleteServiceResponse> DeleteServiceAsync(
            DeleteServiceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes up to 10 services of one cluster; those not found are failures in the response.
        /// </summary>
        /// <param name="request">The cluster, its services to describe, and which optional parts to include.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The services that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe one of these services.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A name or ARN is malformed, there are none, or there are more than 10.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. A service that does not exist is not an error; see
        /// <see cref="DescribeServicesResponse.Failures"/>.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html</para>
        /// </remarks>
        public Task<DescribeServicesResponse> DescribeServicesAsync(
            DescribeServicesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Fetches one page of the ARNs of a cluster's services.</summary>
        /// <param name="request">
        /// The cluster, filters, page size and where to continue; null fetches the first page of the cluster
        /// <c>default</c> in the default size of up to 10.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of ARNs, with a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list the services of this cluster.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The page size is not in 1 to 100, a filter has an unknown value, or the token is not one that the service
        /// gave out.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html</para>
        /// </remarks>
        public Task<ListServicesResponse> ListServicesAsync(
            ListServicesRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListServicesRequest(), cancellationToken);

        /// <summary>
        /// Changes a service; where the change concerns its tasks, a deployment is started, for which the call does
        /// not wait.
        /// </summary>
        /// <param name="request">The service and what to change in it; absent members stay as they are.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The service after the change.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not change this service, or may not use something that the request names.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid: it names something that does not exist or may not be used, such
        /// as a task definition.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, or may not be changed with the service's deployment
        /// controller or scheduling strategy.
        /// </exception>
        /// <exception cref="NamespaceNotFoundException">
        /// The Cloud Map namespace for Service Connect does not exist in this account and region.
        /// </exception>
        /// <exception cref="PlatformTaskDefinitionIncompatibilityException">
        /// The Fargate platform version lacks something that the task definition needs.
        /// </exception>
        /// <exception cref="PlatformUnknownException">The Fargate platform version does not exist.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotActiveException">
        /// The service is <c>DRAINING</c> or <c>INACTIVE</c>; create it anew instead.
        /// </exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <exception cref="UnsupportedFeatureException">
        /// Something that the request asks for is not available in this region.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no idempotency token, and the service does not declare the operation idempotent;
        /// sent again, the same request asks for the same outcome, except that
        /// <see cref="UpdateServiceRequest.ForceNewDeployment"/> can start a further deployment.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html</para>
        /// </remarks>
        public Task<UpdateServiceResponse> UpdateServiceAsync(
            UpdateServiceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
