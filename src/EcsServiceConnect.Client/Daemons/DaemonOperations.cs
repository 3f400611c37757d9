using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on daemons as named methods.</summary>
public static class DaemonOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Creates a daemon and begins to roll it out: one task on every instance of the capacity providers.</summary>
        /// <param name="request">The daemon's name, its task definition, and the capacity providers.</param>
        /// <param name="cancellationToken">Gives the call up. The daemon may be created all the same.</param>
        /// <returns>The ARN of the new daemon and of the deployment that rolls it out.</returns>
        /// <exception cref="AccessDeniedException">The caller may not create daemons in this cluster.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because a daemon of this name exists already.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as a capacity provider that is not of managed instances.
        /// </exception>
        /// <exception cref="PlatformUnknownException">The platform that the daemon is to run on does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// Changes state. Idempotent by <see cref="CreateDaemonRequest.ClientToken"/>, which the client fills where it is unset.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateDaemon.html
        /// </remarks>
        public Task<CreateDaemonResponse> CreateDaemonAsync(
            CreateDaemonRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Deletes a daemon: its tasks are taken off the instances.</summary>
        /// <param name="request">The daemon, by full ARN.</param>
        /// <param name="cancellationToken">Gives the call up. The daemon may be deleted all the same.</param>
        /// <returns>The daemon, which is being deleted.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this daemon.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="DaemonNotActiveException">The daemon is being deleted already.</exception>
        /// <exception cref="DaemonNotFoundException">The daemon does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// Changes state. There is no token, but the service declares the operation idempotent, so that a repeated attempt is safe.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemon.html
        /// </remarks>
        public Task<DeleteDaemonResponse> DeleteDaemonAsync(
            DeleteDaemonRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes a daemon: its state, its revisions, the instances that run them.</summary>
        /// <param name="request">The daemon, by full ARN.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The daemon.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe this daemon.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="DaemonNotFoundException">The daemon does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemon.html
        /// </remarks>
        public Task<DescribeDaemonResponse> DescribeDaemonAsync(
            DescribeDaemonRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the daemons of a cluster.</summary>
        /// <param name="request">
        /// The cluster, of which capacity providers, and where to continue; null lists the first page of those in the cluster named
        /// <c>default</c>.
        /// </param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>One page of daemons in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list the daemons of this cluster.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// An ARN or the page size is malformed, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemons.html
        /// </remarks>
        public Task<ListDaemonsResponse> ListDaemonsAsync(
            ListDaemonsRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListDaemonsRequest(), cancellationToken);

        /// <summary>Changes a daemon and begins to roll the change out, instance by instance.</summary>
        /// <param name="request">The daemon, its task definition, its capacity providers, and what else is to change.</param>
        /// <param name="cancellationToken">Gives the call up. The change may be made all the same.</param>
        /// <returns>The daemon, with the ARN of the deployment that rolls the change out.</returns>
        /// <exception cref="AccessDeniedException">The caller may not change this daemon.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="DaemonNotActiveException">The daemon is being deleted.</exception>
        /// <exception cref="DaemonNotFoundException">The daemon does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as a capacity provider that is not of managed instances.
        /// </exception>
        /// <exception cref="PlatformUnknownException">The platform that the daemon is to run on does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// Changes state. There is no token; a repeated call can begin another deployment of the same revision.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateDaemon.html
        /// </remarks>
        public Task<UpdateDaemonResponse> UpdateDaemonAsync(
            UpdateDaemonRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
