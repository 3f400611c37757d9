using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Associations of gateways with clusters, page by page.</content>
public static partial class GatewayAssociationOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists which gateways are associated with which clusters.</summary>
        /// <param name="gateway">Only associations of this gateway, given by name or full ARN.</param>
        /// <param name="cluster">Only associations of this cluster, given by name or full ARN.</param>
        /// <param name="status">Only associations in one of these states; null for every state.</param>
        /// <param name="maxResults">How many associations a page may hold; null for 100.</param>
        /// <returns>The associations in brief, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListGatewayClusterAssociationsRequest"/>.
        /// </remarks>
        public EcsPageable<GatewayClusterAssociationSummary> PaginateGatewayClusterAssociations(
            string? gateway = null,
            string? cluster = null,
            IReadOnlyList<GatewayClusterAssociationStatus>? status = null,
            int? maxResults = null) =>
            client.Paginate(new ListGatewayClusterAssociationsRequest
            {
                Gateway = gateway,
                Cluster = cluster,
                Status = status,
                MaxResults = maxResults,
            });
    }
}
