using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on capacity providers as named methods.</summary>
public static class CapacityProviderOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Replaces the list of a cluster's capacity providers and its default capacity provider strategy. Name those that are to
        /// stay, too: what is left out is taken from the cluster.
        /// </summary>
        /// <param name="request">The cluster, all capacity providers that it is to have, and the strategy that it uses by default.</param>
        /// <param name="cancellationToken">Gives the call up. The change may be made all the same.</param>
        /// <returns>The cluster after the change, which can still be under way in the background.</returns>
        /// <exception cref="AccessDeniedException">The caller may not change the capacity providers of this cluster.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because a capacity provider does not exist or may not be used here.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// The lists do not fit each other or break a limit: a strategy with a provider that is not in the list, more than one base,
        /// no weight above 0, more than 20 items.
        /// </exception>
        /// <exception cref="ResourceInUseException">A capacity provider that was left out still has tasks in the cluster.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UpdateInProgressException">
        /// An earlier change of the cluster's capacity providers is still being carried out. Try again when it has ended.
        /// </exception>
        /// <remarks>
        /// Changes state. There is no token, but the lists are absolute: a repeated call leads to the same cluster, although one that
        /// comes while the first is being carried out is refused with <see cref="UpdateInProgressException"/>.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html
        /// </remarks>
        public Task<PutClusterCapacityProvidersResponse> PutClusterCapacityProvidersAsync(
            PutClusterCapacityProvidersRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
