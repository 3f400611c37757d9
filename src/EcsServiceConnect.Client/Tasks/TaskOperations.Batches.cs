using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Tasks in batches.</content>
public static partial class TaskOperations
{
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of tasks, in as many calls as needed.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, so that one batch can span
        /// several clusters; names that are not ARNs mean the cluster <c>default</c>.
        /// </param>
        /// <param name="tasks">The tasks, by id or full ARN. Without any, no call is made.</param>
        /// <param name="include">Optional parts of the description to include.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The tasks that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeTasks</c> has. The other calls are canceled.
        /// </exception>
        public Task<EcsBatchResult<EcsTask>> BatchDescribeTasksAsync(
            string? cluster,
            IEnumerable<string> tasks,
            IReadOnlyList<TaskField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeTasks(client, cluster, include), tasks, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of tasks whose ids or ARNs come from an asynchronous sequence, such as an
        /// <see cref="EcsPageable{TItem}"/>, in as many calls as needed.
        /// </summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, so that one batch can span
        /// several clusters; names that are not ARNs mean the cluster <c>default</c>.
        /// </param>
        /// <param name="tasks">The tasks, by id or full ARN. Calls start while the sequence is still being read.</param>
        /// <param name="include">Optional parts of the description to include.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The tasks that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeTasks</c> has. The other calls are canceled.
        /// </exception>
        public Task<EcsBatchResult<EcsTask>> BatchDescribeTasksAsync(
            string? cluster,
            IAsyncEnumerable<string> tasks,
            IReadOnlyList<TaskField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeTasks(client, cluster, include), tasks, maxConcurrency, cancellationToken);
    }

    internal static DescribeOperation<EcsTask> CreateDescribeTasks(
        IEcsClient client, string? cluster, IReadOnlyList<TaskField>? include = null) =>
        new()
        {
            Client = client,
            MaxBatchSize = 100,
            GetArn = static task => task.TaskArn,
            GetCluster = DescribeOperation<EcsTask>.CreateClusterSelector(cluster),
            DescribeAsync = async (batchCluster, names, cancellationToken) =>
            {
                var request = new DescribeTasksRequest { Cluster = batchCluster, Tasks = names, Include = include };
                var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return new(response.Tasks, response.Failures);
            },
        };
}
