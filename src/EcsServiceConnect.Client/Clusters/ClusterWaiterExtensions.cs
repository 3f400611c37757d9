using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>Waits for clusters.</summary>
public static class ClusterWaiterExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Waits until no task runs or starts in a cluster, as its deletion requires.</summary>
        /// <param name="cluster">The cluster, by name or full ARN; null for the cluster <c>default</c>.</param>
        /// <param name="options">The polling settings; null for a poll every 15 seconds, for 10 minutes.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The cluster as the last poll showed it.</returns>
        /// <exception cref="ArgumentException"><paramref name="cluster"/> is empty.</exception>
        /// <exception cref="EcsWaiterException">The cluster is missing, or the timeout elapsed.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeClusters</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// Not one of the service's waiters. It does not stop anything: services that are active start their tasks again, so scale them to
        /// zero or delete them before. A task that is already stopping does not count.
        /// </remarks>
        public async Task<Cluster> WaitUntilClusterHasNoTasksAsync(
            string? cluster = null, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
        {
            var clusters = await WaiterExecutor.WaitAsync(
                ClusterWaiters.WithoutTasks,
                ClusterOperations.CreateDescribeClusters(client, include: null),
                [cluster ?? ClusterNames.Default],
                options,
                cancellationToken).ConfigureAwait(false);
            return clusters[0];
        }
    }
}
