using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Services, page by page.</content>
public static partial class ServiceOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the ARNs of the services of a cluster.</summary>
        /// <param name="cluster">The cluster, by name or full ARN; null for the cluster named <c>default</c>.</param>
        /// <param name="launchType">Only services of this launch type; absent for every one.</param>
        /// <param name="schedulingStrategy">Only services of this scheduling strategy; absent for both.</param>
        /// <param name="maxResults">How many ARNs a page may hold; null for up to 10.</param>
        /// <returns>The full ARNs, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListServicesRequest"/>.
        /// </remarks>
        public EcsPageable<string> PaginateServices(
            string? cluster = null,
            LaunchType launchType = default,
            SchedulingStrategy schedulingStrategy = default,
            int? maxResults = null) =>
            client.Paginate(new ListServicesRequest
            {
                Cluster = cluster,
                LaunchType = launchType,
                SchedulingStrategy = schedulingStrategy,
                MaxResults = maxResults,
            });
    }
}
