using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Daemons, page by page.</content>
public static partial class DaemonOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the daemons of a cluster.</summary>
        /// <param name="clusterArn">The full ARN of the cluster; null for the cluster named <c>default</c>.</param>
        /// <param name="capacityProviderArns">
        /// Only daemons on instances of these capacity providers, given by full ARN.
        /// </param>
        /// <param name="maxResults">How many daemons a page may hold; null for up to 100.</param>
        /// <returns>The daemons in brief, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListDaemonsRequest"/>.
        /// </remarks>
        public EcsPageable<DaemonSummary> PaginateDaemons(
            string? clusterArn = null,
            IReadOnlyList<string>? capacityProviderArns = null,
            int? maxResults = null) =>
            client.Paginate(new ListDaemonsRequest
            {
                ClusterArn = clusterArn,
                CapacityProviderArns = capacityProviderArns,
                MaxResults = maxResults,
            });
    }
}
