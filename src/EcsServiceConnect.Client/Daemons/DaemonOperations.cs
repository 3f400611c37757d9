using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Named methods for daemons: create, describe, list, change and delete them.</summary>
public static partial class DaemonOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Creates a daemon and begins to roll it out: one task on every instance of the capacity providers. The
        /// response does not wait for the tasks.
        /// </summary>
        /// <param name="request">The daemon's name, its task definition, and the capacity providers.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The daemon may still be created.</param>
        /// <returns>The ARN of the new daemon and of the deployment that rolls it out.</returns>
        /// <exception cref="AccessDeniedException">The caller may not create daemons in this cluster.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because a daemon of this name exists already.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as a capacity provider that is not one of ECS
        /// Managed Instances.
        /// </exception>
        /// <exception cref="PlatformUnknownException">
        /// The platform that the daemon is to run on does not exist.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. Where <see cref="CreateDaemonRequest.ClientToken"/> is unset, the client sends a token of its
        /// own, so that its retries never create a daemon twice. A second call gets another token; repeat one across
        /// calls by setting the token yourself.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateDaemon.html</para>
        /// </remarks>
        public Task<CreateDaemonResponse> CreateDaemonAsync(
            CreateDaemonRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Deletes a daemon: its instances are drained and replaced with new ones without it. The response does not
        /// wait for this.
        /// </summary>
        /// <param name="request">The daemon, by full ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The daemon may still be deleted.</param>
        /// <returns>
        /// The daemon, which is being deleted, and the ARN of the deployment that takes it off the instances.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this daemon.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="DaemonNotActiveException">The daemon is not active.</exception>
        /// <exception cref="DaemonNotFoundException">The daemon does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed, or the daemon is being deleted already.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the service declares the operation idempotent: a repeated attempt is
        /// safe.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemon.html</para>
        /// </remarks>
        public Task<DeleteDaemonResponse> DeleteDaemonAsync(
            DeleteDaemonRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes a daemon: its status, its revisions, and on how many instances they run.</summary>
        /// <param name="request">The daemon, by full ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The daemon.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe this daemon.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="DaemonNotFoundException">The daemon does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemon.html</para>
        /// </remarks>
        public Task<DescribeDaemonResponse> DescribeDaemonAsync(
            DescribeDaemonRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the daemons of a cluster.</summary>
        /// <param name="request">
        /// The cluster, of which capacity providers, and where to continue; null lists the first page of those in the
        /// cluster named <c>default</c>.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of daemons in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list the daemons of this cluster.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// An ARN is malformed, the page size is not 1 to 100, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemons.html</para>
        /// </remarks>
        public Task<ListDaemonsResponse> ListDaemonsAsync(
            ListDaemonsRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListDaemonsRequest(), cancellationToken);

        /// <summary>
        /// Changes a daemon and begins to roll the change out, batch of instances by batch. The response does not
        /// wait for this.
        /// </summary>
        /// <param name="request">
        /// The daemon and all of its settings: those that are left out go back to their defaults.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation. The change may still be made.</param>
        /// <returns>The daemon, with the ARN of the deployment that rolls the change out.</returns>
        /// <exception cref="AccessDeniedException">The caller may not change this daemon.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="DaemonNotActiveException">The daemon is being deleted.</exception>
        /// <exception cref="DaemonNotFoundException">The daemon does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as a capacity provider that is not one of ECS
        /// Managed Instances.
        /// </exception>
        /// <exception cref="PlatformUnknownException">
        /// The platform that the daemon is to run on does not exist.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">Daemons are not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token: a repeated call can begin another deployment with the same settings.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateDaemon.html</para>
        /// </remarks>
        public Task<UpdateDaemonResponse> UpdateDaemonAsync(
            UpdateDaemonRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
