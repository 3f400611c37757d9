using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Named methods for service deployments and service revisions: list and describe them, stop a deployment, or decide
/// about one that is paused.
/// </summary>
public static partial class ServiceDeploymentOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Decides about a deployment that is paused at a lifecycle hook: it continues with its next stage, or is
        /// rolled back. The response waits for neither.
        /// </summary>
        /// <param name="request">The deployment, the hook that waits, and the decision.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The decision may still have been taken.</param>
        /// <returns>The ARN of the deployment.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not continue or roll back this deployment.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the hook no longer waits for a decision.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN or the action is malformed, or the hook is not one of this deployment.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceDeploymentNotFoundException">
        /// The deployment does not exist, or is older than 90 days.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">
        /// The operation, or something the request asks for, is not available in this region.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token: if a retry repeats a decision that ECS has already taken, the call can
        /// fail although the decision holds. In that case, look the hook up with
        /// <see cref="DescribeServiceDeploymentsRequest"/>.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContinueServiceDeployment.html
        /// </para>
        /// </remarks>
        public Task<ContinueServiceDeploymentResponse> ContinueServiceDeploymentAsync(
            ContinueServiceDeploymentRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes up to 20 service deployments in full: state, revisions with task counts and traffic, hooks,
        /// circuit breaker, alarms and rollback.
        /// </summary>
        /// <param name="request">The deployments, by full ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The deployments that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these deployments.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that an ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// An ARN is malformed, none is given, or more than 20 are.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotFoundException">
        /// The service that an ARN names does not exist in its cluster.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">
        /// The operation, or something the request asks for, is not available in this region.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat: poll it to follow a deployment to its end. A deployment that does not exist is
        /// no error; look at <see cref="DescribeServiceDeploymentsResponse.Failures"/>.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceDeployments.html
        /// </para>
        /// </remarks>
        public Task<DescribeServiceDeploymentsResponse> DescribeServiceDeploymentsAsync(
            DescribeServiceDeploymentsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes up to 20 service revisions: everything that a service was configured to run at one time, image
        /// digests included.
        /// </summary>
        /// <param name="request">The service revisions, by full ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revisions that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these service revisions.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that an ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// An ARN is malformed, none is given, or more than 20 are.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotFoundException">
        /// The service that an ARN names does not exist in its cluster.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">
        /// The operation, or something the request asks for, is not available in this region.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. A revision never changes, so a response can be kept. A revision that does not
        /// exist is no error; look at <see cref="DescribeServiceRevisionsResponse.Failures"/>.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html
        /// </para>
        /// </remarks>
        public Task<DescribeServiceRevisionsResponse> DescribeServiceRevisionsAsync(
            DescribeServiceRevisionsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the deployments of a service, in brief.</summary>
        /// <param name="request">The service, which deployments to list, and where to continue.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of deployments in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list the deployments of this service.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The service or a state is malformed, the page size is not 1 to 100, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in this cluster.</exception>
        /// <exception cref="UnsupportedFeatureException">
        /// The operation, or something the request asks for, is not available in this region.
        /// </exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat. Lists deployments of the last 90 days.</para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServiceDeployments.html
        /// </para>
        /// </remarks>
        public Task<ListServiceDeploymentsResponse> ListServiceDeploymentsAsync(
            ListServiceDeploymentsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Stops a deployment that has not ended and rolls the service back to its previous revision; the response
        /// does not wait for the rollback.
        /// </summary>
        /// <param name="request">The deployment, and what becomes of the service.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The deployment may still be stopped.</param>
        /// <returns>The ARN of the deployment.</returns>
        /// <exception cref="AccessDeniedException">The caller may not stop this deployment.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ConflictException">
        /// The deployment cannot be stopped in its present state, for instance because it has ended.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN is malformed, or the type of stop is not accepted.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceDeploymentNotFoundException">
        /// The deployment does not exist, or is older than 90 days.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">
        /// The operation, or something the request asks for, is not available in this region.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state, and is safe to repeat while the deployment is being stopped or rolled back: it just
        /// continues. Once it has ended, another stop can be rejected with <see cref="ConflictException"/>. The outcome
        /// shows in <see cref="ServiceDeployment.Status"/>, not in the response.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopServiceDeployment.html
        /// </para>
        /// </remarks>
        public Task<StopServiceDeploymentResponse> StopServiceDeploymentAsync(
            StopServiceDeploymentRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
