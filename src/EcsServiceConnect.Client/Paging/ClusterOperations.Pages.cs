using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Clusters, page by page.</content>
public static partial class ClusterOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the ARNs of all clusters.</summary>
        /// <param name="maxResults">How many ARNs a page may hold; null for up to 100.</param>
        /// <returns>The full ARNs, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListClustersRequest"/>.
        /// </remarks>
        public EcsPageable<string> PaginateClusters(int? maxResults = null) =>
            client.Paginate(new ListClustersRequest { MaxResults = maxResults });
    }
}
