using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Named methods for deployments and revisions of daemons: describe and list them.</summary>
public static partial class DaemonDeploymentOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Describes up to 20 deployments of daemons: how far each is, and which revision it replaces by which.
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
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. A deployment that does not exist is no error; look at
        /// <see cref="DescribeDaemonDeploymentsResponse.Failures"/>. To wait for a deployment's end, repeat the call
        /// until its status is final (see <see cref="DaemonDeploymentStatus"/>).
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemonDeployments.html
        /// </para>
        /// </remarks>
        public Task<DescribeDaemonDeploymentsResponse> DescribeDaemonDeploymentsAsync(
            DescribeDaemonDeploymentsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes up to 20 revisions of daemons: the settings of a daemon as they were when a deployment began.
        /// </summary>
        /// <param name="request">The revisions, by full ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revisions that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these daemon revisions.</exception>
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
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. A revision that does not exist is no error; look at
        /// <see cref="DescribeDaemonRevisionsResponse.Failures"/>.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemonRevisions.html
        /// </para>
        /// </remarks>
        public Task<DescribeDaemonRevisionsResponse> DescribeDaemonRevisionsAsync(
            DescribeDaemonRevisionsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the deployments of a daemon, of all or of some states and times.</summary>
        /// <param name="request">The daemon, which deployments, and where to continue.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of deployments in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list the deployments of this daemon.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN or a state is malformed, the page size is not 1 to 100, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemonDeployments.html
        /// </para>
        /// </remarks>
        public Task<ListDaemonDeploymentsResponse> ListDaemonDeploymentsAsync(
            ListDaemonDeploymentsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
