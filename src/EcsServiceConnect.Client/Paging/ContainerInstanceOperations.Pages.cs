using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Container instances, page by page.</content>
public static partial class ContainerInstanceOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the ARNs of the container instances of a cluster.</summary>
        /// <param name="cluster">The cluster, by name or full ARN; null for the cluster named <c>default</c>.</param>
        /// <param name="filter">Only instances that meet this expression of the cluster query language.</param>
        /// <param name="status">Only instances in this state; absent for all but <c>INACTIVE</c>.</param>
        /// <param name="maxResults">How many ARNs a page may hold; null for up to 100.</param>
        /// <returns>The full ARNs, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListContainerInstancesRequest"/>.
        /// </remarks>
        public EcsPageable<string> PaginateContainerInstances(
            string? cluster = null,
            string? filter = null,
            ContainerInstanceStatus status = default,
            int? maxResults = null) =>
            client.Paginate(new ListContainerInstancesRequest
            {
                Cluster = cluster,
                Filter = filter,
                Status = status,
                MaxResults = maxResults,
            });
    }
}
