using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Daemon deployments, page by page.</content>
public static partial class DaemonDeploymentOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the deployments of a daemon.</summary>
        /// <param name="daemonArn">The full ARN of the daemon.</param>
        /// <param name="status">Only deployments in one of these states; null for every state.</param>
        /// <param name="maxResults">How many deployments a page may hold; null for up to 20.</param>
        /// <returns>The deployments in brief, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListDaemonDeploymentsRequest"/>.
        /// </remarks>
        public EcsPageable<DaemonDeploymentSummary> PaginateDaemonDeployments(
            string daemonArn,
            IReadOnlyList<DaemonDeploymentStatus>? status = null,
            int? maxResults = null) =>
            client.Paginate(new ListDaemonDeploymentsRequest { DaemonArn = daemonArn, Status = status, MaxResults = maxResults });
    }
}
