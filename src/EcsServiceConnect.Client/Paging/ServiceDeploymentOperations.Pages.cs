using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Service deployments, page by page.</content>
public static partial class ServiceDeploymentOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the deployments of a service, those that have ended too, as far as ECS keeps them.</summary>
        /// <param name="cluster">
        /// The cluster of the service, by name or full ARN; null for the cluster named <c>default</c>.
        /// </param>
        /// <param name="service">The service, by name or full ARN.</param>
        /// <param name="status">Only deployments in one of these states; null for every state.</param>
        /// <param name="maxResults">How many deployments a page may hold; null for up to 20.</param>
        /// <returns>The deployments in brief, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListServiceDeploymentsRequest"/>.
        /// </remarks>
        public EcsPageable<ServiceDeploymentBrief> PaginateServiceDeployments(
            string? cluster,
            string service,
            IReadOnlyList<ServiceDeploymentStatus>? status = null,
            int? maxResults = null) =>
            client.Paginate(new ListServiceDeploymentsRequest
            {
                Cluster = cluster,
                Service = service,
                Status = status,
                MaxResults = maxResults,
            });
    }
}
