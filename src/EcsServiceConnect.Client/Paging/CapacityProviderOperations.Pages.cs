using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Capacity providers, page by page.</content>
public static partial class CapacityProviderOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Describes all capacity providers, or those of a cluster.</summary>
        /// <param name="cluster">Only capacity providers of this cluster, given by name or full ARN.</param>
        /// <param name="include">Parts of the description that are left out unless they are named here.</param>
        /// <param name="maxResults">How many capacity providers a page may hold; null for up to 10.</param>
        /// <returns>The capacity providers, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="DescribeCapacityProvidersRequest"/>.
        /// </remarks>
        public EcsPageable<CapacityProvider> PaginateCapacityProviders(
            string? cluster = null,
            IReadOnlyList<CapacityProviderField>? include = null,
            int? maxResults = null) =>
            client.Paginate(new DescribeCapacityProvidersRequest
            {
                Cluster = cluster,
                Include = include,
                MaxResults = maxResults,
            });
    }
}
