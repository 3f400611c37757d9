using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Gateways, page by page.</content>
public static partial class GatewayOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists gateways.</summary>
        /// <param name="status">Only gateways in one of these states; null for every state.</param>
        /// <param name="maxResults">How many gateways a page may hold; null for 100.</param>
        /// <returns>The gateways in brief, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListGatewaysRequest"/>.
        /// </remarks>
        public EcsPageable<GatewaySummary> PaginateGateways(
            IReadOnlyList<GatewayStatus>? status = null,
            int? maxResults = null) =>
            client.Paginate(new ListGatewaysRequest { Status = status, MaxResults = maxResults });
    }
}
