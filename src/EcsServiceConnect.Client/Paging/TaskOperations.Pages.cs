using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Tasks, page by page.</content>
public static partial class TaskOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the ARNs of the tasks of a cluster.</summary>
        /// <param name="cluster">The cluster, by name or full ARN; null for the cluster named <c>default</c>.</param>
        /// <param name="serviceName">Only tasks of this service.</param>
        /// <param name="family">Only tasks of this task definition family, given without a revision.</param>
        /// <param name="desiredStatus">
        /// Only tasks that ECS wants in this state; absent for those that run or are to run.
        /// </param>
        /// <param name="startedBy">
        /// Only tasks that were started with this text, or by the service deployment of this id. No other filter may be
        /// set beside it.
        /// </param>
        /// <param name="containerInstance">Only tasks on this container instance, given by id or full ARN.</param>
        /// <param name="maxResults">How many ARNs a page may hold; null for up to 100.</param>
        /// <returns>The full ARNs, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListTasksRequest"/>.
        /// </remarks>
        public EcsPageable<string> PaginateTasks(
            string? cluster = null,
            string? serviceName = null,
            string? family = null,
            DesiredStatus desiredStatus = default,
            string? startedBy = null,
            string? containerInstance = null,
            int? maxResults = null) =>
            client.Paginate(new ListTasksRequest
            {
                Cluster = cluster,
                ServiceName = serviceName,
                Family = family,
                DesiredStatus = desiredStatus,
                StartedBy = startedBy,
                ContainerInstance = containerInstance,
                MaxResults = maxResults,
            });
    }
}
