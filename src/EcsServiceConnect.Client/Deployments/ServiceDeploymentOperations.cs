using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on service deployments and service revisions as named methods.</summary>
public static class ServiceDeploymentOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Answers a deployment that waits at a pause: it goes on, or is rolled back.</summary>
        /// <param name="request">The deployment, the hook that waits, and the decision.</param>
        /// <param name="cancellationToken">Gives the call up. The decision may be taken all the same.</param>
        /// <returns>The ARN of the deployment.</returns>
        /// <exception cref="AccessDeniedException">The caller may not decide about this deployment.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the hook does not wait any more.
        /// </exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed, or the hook is not one of this deployment.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="ServiceDeploymentNotFoundException">The deployment does not exist, or is older than 90 days.</exception>
        /// <exception cref="UnsupportedFeatureException">What is asked for is not available in this region.</exception>
        /// <remarks>
        /// Changes state. There is no token; a decision that comes again is refused, because the hook does not wait any more.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContinueServiceDeployment.html
        /// </remarks>
        public Task<ContinueServiceDeploymentResponse> ContinueServiceDeploymentAsync(
            ContinueServiceDeploymentRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes up to 20 service deployments: how far each is, and what it leads from and to.</summary>
        /// <param name="request">The deployments, by full ARN.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The deployments that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these deployments.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that an ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">An ARN is malformed, none is given, or more than 20 are.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="ServiceNotFoundException">The service that an ARN names does not exist.</exception>
        /// <exception cref="UnsupportedFeatureException">What is asked for is not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat. A deployment that does not exist is no error; look at <see
        /// cref="DescribeServiceDeploymentsResponse.Failures"/>.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceDeployments.html
        /// </remarks>
        public Task<DescribeServiceDeploymentsResponse> DescribeServiceDeploymentsAsync(
            DescribeServiceDeploymentsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes up to 20 service revisions: what a service was to run, at one time.</summary>
        /// <param name="request">The service revisions, by full ARN.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The revisions that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these service revisions.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that an ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">An ARN is malformed, none is given, or more than 20 are.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="ServiceNotFoundException">The service that an ARN names does not exist.</exception>
        /// <exception cref="UnsupportedFeatureException">What is asked for is not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat. A revision that does not exist is no error; look at <see
        /// cref="DescribeServiceRevisionsResponse.Failures"/>.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html
        /// </remarks>
        public Task<DescribeServiceRevisionsResponse> DescribeServiceRevisionsAsync(
            DescribeServiceRevisionsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the deployments of a service, the newest first.</summary>
        /// <param name="request">The service, which deployments, and where to continue.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>One page of deployments in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list the deployments of this service.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// The service or a state is malformed, the page size is not 1 to 100, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in this cluster.</exception>
        /// <exception cref="UnsupportedFeatureException">What is asked for is not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServiceDeployments.html
        /// </remarks>
        public Task<ListServiceDeploymentsResponse> ListServiceDeploymentsAsync(
            ListServiceDeploymentsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Stops a deployment that is under way, and has the service go back to the revision before, or stay as it is.</summary>
        /// <param name="request">The deployment, and what becomes of it.</param>
        /// <param name="cancellationToken">Gives the call up. The deployment may be stopped all the same.</param>
        /// <returns>The ARN of the deployment.</returns>
        /// <exception cref="AccessDeniedException">The caller may not stop this deployment.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ConflictException">
        /// The deployment cannot be stopped in the state that it is in, for instance because it has ended.
        /// </exception>
        /// <exception cref="InvalidParameterException">The ARN or the kind of stop is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="ServiceDeploymentNotFoundException">The deployment does not exist, or is older than 90 days.</exception>
        /// <exception cref="UnsupportedFeatureException">What is asked for is not available in this region.</exception>
        /// <remarks>
        /// Changes state. There is no token; a stop that comes again can be refused with <see cref="ConflictException"/>. What comes of
        /// it shows in the deployment's status, not in the answer.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopServiceDeployment.html
        /// </remarks>
        public Task<StopServiceDeploymentResponse> StopServiceDeploymentAsync(
            StopServiceDeploymentRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
