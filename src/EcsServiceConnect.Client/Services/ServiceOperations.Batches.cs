using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Services in batches.</content>
public static partial class ServiceOperations
{
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of services, in as many calls as needed.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, so that one batch can span
        /// several clusters; names that are not ARNs mean the cluster <c>default</c>.
        /// </param>
        /// <param name="services">The services, by name or full ARN. Without any, no call is made.</param>
        /// <param name="include">Optional parts of the description to include.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The services that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeServices</c> has. The other calls are canceled.
        /// </exception>
        public Task<EcsBatchResult<Service>> BatchDescribeServicesAsync(
            string? cluster,
            IEnumerable<string> services,
            IReadOnlyList<ServiceField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeServices(client, cluster, include), services, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of services whose names come from an asynchronous sequence, such as an
        /// <see cref="EcsPageable{TItem}"/>, in as many calls as needed.
        /// </summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, so that one batch can span
        /// several clusters; names that are not ARNs mean the cluster <c>default</c>.
        /// </param>
        /// <param name="services">The services, by name or full ARN. Calls start while the sequence is still being read.</param>
        /// <param name="include">Optional parts of the description to include.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The services that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeServices</c> has. The other calls are canceled.
        /// </exception>
        public Task<EcsBatchResult<Service>> BatchDescribeServicesAsync(
            string? cluster,
            IAsyncEnumerable<string> services,
            IReadOnlyList<ServiceField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeServices(client, cluster, include), services, maxConcurrency, cancellationToken);
    }

    internal static DescribeOperation<Service> CreateDescribeServices(
        IEcsClient client, string? cluster, IReadOnlyList<ServiceField>? include = null) =>
        new()
        {
            Client = client,
            MaxBatchSize = 10,
            GetArn = static service => service.ServiceArn,
            GetCluster = DescribeOperation<Service>.CreateClusterSelector(cluster),
            DescribeAsync = async (batchCluster, names, cancellationToken) =>
            {
                var request = new DescribeServicesRequest { Cluster = batchCluster, Services = names, Include = include };
                var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return new(response.Services, response.Failures);
            },
        };
}
