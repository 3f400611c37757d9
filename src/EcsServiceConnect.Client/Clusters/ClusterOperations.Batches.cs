using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Clusters in batches.</content>
public static partial class ClusterOperations
{
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of clusters, in as many calls as needed.</summary>
        /// <param name="clusters">The clusters, by name or full ARN. Without any, no call is made.</param>
        /// <param name="include">Optional parts of the description to include.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The clusters that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="clusters"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeClusters</c> has. The other calls are canceled.
        /// </exception>
        public Task<EcsBatchResult<Cluster>> BatchDescribeClustersAsync(
            IEnumerable<string> clusters,
            IReadOnlyList<ClusterField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeClusters(client, include), clusters, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of clusters whose names come from an asynchronous sequence, such as an
        /// <see cref="EcsPageable{TItem}"/>, in as many calls as needed.
        /// </summary>
        /// <param name="clusters">The clusters, by name or full ARN. Calls start while the sequence is still being read.</param>
        /// <param name="include">Optional parts of the description to include.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The clusters that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="clusters"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeClusters</c> has. The other calls are canceled.
        /// </exception>
        public Task<EcsBatchResult<Cluster>> BatchDescribeClustersAsync(
            IAsyncEnumerable<string> clusters,
            IReadOnlyList<ClusterField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeClusters(client, include), clusters, maxConcurrency, cancellationToken);
    }

    internal static DescribeOperation<Cluster> CreateDescribeClusters(IEcsClient client, IReadOnlyList<ClusterField>? include) => new()
    {
        Client = client,
        MaxBatchSize = 100,
        GetArn = static cluster => cluster.ClusterArn,
        DescribeAsync = async (_, names, cancellationToken) =>
        {
            var request = new DescribeClustersRequest { Clusters = names, Include = include };
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(response.Clusters, response.Failures);
        },
    };
}
