using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Container instances in batches.</content>
public static partial class ContainerInstanceOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of container instances, with as many calls as it takes.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, each ARN says its own cluster, so that one batch can go over
        /// several; the rest is looked for in the cluster <c>default</c>.
        /// </param>
        /// <param name="containerInstances">The container instances, by id or full ARN. Without any, nothing is called.</param>
        /// <param name="include">Parts of the description that are left out unless they are named here.</param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The container instances that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="containerInstances"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        public Task<EcsBatchResult<ContainerInstance>> DescribeContainerInstancesAsync(
            string? cluster,
            IEnumerable<string> containerInstances,
            IReadOnlyList<ContainerInstanceField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(
                BatchKinds.ContainerInstances(client, cluster, include), containerInstances, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of container instances that come one after the other, such as from <see cref="EcsPageable{TItem}"/>.
        /// </summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, each ARN says its own cluster, so that one batch can go over
        /// several; the rest is looked for in the cluster <c>default</c>.
        /// </param>
        /// <param name="containerInstances">
        /// The container instances, by id or full ARN. Calls begin while it is still being read.
        /// </param>
        /// <param name="include">Parts of the description that are left out unless they are named here.</param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The container instances that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="containerInstances"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        public Task<EcsBatchResult<ContainerInstance>> DescribeContainerInstancesAsync(
            string? cluster,
            IAsyncEnumerable<string> containerInstances,
            IReadOnlyList<ContainerInstanceField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(
                BatchKinds.ContainerInstances(client, cluster, include), containerInstances, maxConcurrency, cancellationToken);
    }
}
