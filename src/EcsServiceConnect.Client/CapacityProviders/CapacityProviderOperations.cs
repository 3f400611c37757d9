using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// The operations on capacity providers as named methods: create, describe, change and delete them, and set those that
/// a cluster uses.
/// </summary>
public static partial class CapacityProviderOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Replaces the list of a cluster's capacity providers and its default capacity provider strategy. Name those
        /// that are to stay, too: what is left out is removed from the cluster.
        /// </summary>
        /// <param name="request">
        /// The cluster, all capacity providers that it is to have, and the strategy that it uses by default.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation. The change may still be made.</param>
        /// <returns>The cluster after the change, which can still be under way in the background.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not change the capacity providers of this cluster.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because a capacity provider does not exist or may
        /// not be used here.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The lists do not fit each other or break a limit: a strategy with a provider that is not in the list, more
        /// than one base, no weight above 0, more than 20 items.
        /// </exception>
        /// <exception cref="ResourceInUseException">
        /// A capacity provider that was left out still has tasks in the cluster.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UpdateInProgressException">
        /// An earlier change of the cluster's capacity providers is still being carried out. Try again when it has
        /// ended.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the lists are absolute: a repeated call leads to the same cluster,
        /// although one that comes while the first is in progress fails with
        /// <see cref="UpdateInProgressException"/>.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html
        /// </para>
        /// </remarks>
        public Task<PutClusterCapacityProvidersResponse> PutClusterCapacityProvidersAsync(
            PutClusterCapacityProvidersRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Creates a capacity provider out of an Auto Scaling group, or out of EC2 instances that ECS picks and manages
        /// itself.
        /// </summary>
        /// <param name="request">
        /// The provider's name, and either its Auto Scaling group or the configuration of its managed instances.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation. The provider may still be created.</param>
        /// <returns>The new capacity provider, whose creation can still be under way in the background.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not create capacity providers, or may not pass a role on to ECS.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because the Auto Scaling group does not exist or
        /// belongs to another capacity provider.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster named for managed instances does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept: a name that begins with <c>aws</c>, <c>ecs</c> or
        /// <c>fargate</c>, a target capacity outside 1 to 100 percent, a step outside 1 to 10,000, more than 50 tags.
        /// </exception>
        /// <exception cref="LimitExceededException">The account's quota of capacity providers is full.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">
        /// This kind of capacity provider is not available in this region.
        /// </exception>
        /// <exception cref="UpdateInProgressException">
        /// Another change is in progress. Try again when it has ended.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the service declares the operation idempotent, so that a repeated
        /// attempt is safe. A provider with an Auto Scaling group serves a cluster only once it is added to it, for
        /// instance by <see cref="PutClusterCapacityProvidersRequest"/>.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html
        /// </para>
        /// </remarks>
        public Task<CreateCapacityProviderResponse> CreateCapacityProviderAsync(
            CreateCapacityProviderRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Deletes a capacity provider that no service and, with an Auto Scaling group, no cluster uses any more.
        /// </summary>
        /// <param name="request">
        /// The capacity provider, and for one of managed instances the cluster that it belongs to.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation. The provider may still be deleted.</param>
        /// <returns>
        /// The capacity provider as it is after the call; its deletion can still be under way in the background.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this capacity provider.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because the capacity provider is still in use or
        /// does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster named in the request does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The name or ARN is malformed, or it is <c>FARGATE</c> or <c>FARGATE_SPOT</c>, which cannot be deleted.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">
        /// This kind of capacity provider is not available in this region.
        /// </exception>
        /// <exception cref="UpdateInProgressException">
        /// Another change of the capacity provider is in progress. Try again when it has ended.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. Idempotent: deleting a capacity provider again does no further harm, so that a repeated
        /// attempt is safe.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCapacityProvider.html
        /// </para>
        /// </remarks>
        public Task<DeleteCapacityProviderResponse> DeleteCapacityProviderAsync(
            DeleteCapacityProviderRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes one page of capacity providers: named ones, those of a cluster, or all that the account has.
        /// </summary>
        /// <param name="request">
        /// Which capacity providers, whether with their tags, and where to continue; null describes the first 10 of
        /// all.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>
        /// One page of capacity providers, a failure for each that was not found, and a token where more follow.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these capacity providers.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster named in the request does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A name or ARN is malformed, more than 100 are named, the page size is not 1 to 10, or the token is not one
        /// of this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">The requested feature is not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. A capacity provider that does not exist is not an error; see
        /// <see cref="DescribeCapacityProvidersResponse.Failures"/>.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeCapacityProviders.html
        /// </para>
        /// </remarks>
        public Task<DescribeCapacityProvidersResponse> DescribeCapacityProvidersAsync(
            DescribeCapacityProvidersRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new DescribeCapacityProvidersRequest(), cancellationToken);

        /// <summary>
        /// Changes the settings of a capacity provider. They hold for instances that start afterwards; those that run
        /// stay as they are.
        /// </summary>
        /// <param name="request">
        /// The capacity provider and its new settings, for an Auto Scaling group or for managed instances.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation. The change may still be made.</param>
        /// <returns>
        /// The capacity provider after the call; the change can still be under way in the background.
        /// </returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not change this capacity provider, or may not pass a role on to ECS.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because the capacity provider does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster named in the request does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept: a target capacity outside 1 to 100 percent, a step
        /// outside 1 to 10,000, a warm-up outside 0 to 10,000 seconds.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UnsupportedFeatureException">
        /// The setting is not available in this region or for this kind of provider.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, and the service does not declare the operation idempotent, although the
        /// settings are absolute: the same request again asks for the same provider.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateCapacityProvider.html
        /// </para>
        /// </remarks>
        public Task<UpdateCapacityProviderResponse> UpdateCapacityProviderAsync(
            UpdateCapacityProviderRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
