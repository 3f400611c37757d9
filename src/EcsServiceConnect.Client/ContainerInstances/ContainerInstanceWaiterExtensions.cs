using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.ContainerInstances;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>Waits for container instances.</summary>
public static class ContainerInstanceWaiterExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Waits until a cluster has at least a number of container instances that tasks can be placed on: <c>ACTIVE</c>, with a connected
        /// agent.
        /// </summary>
        /// <param name="cluster">The cluster, by name or full ARN; null for the cluster <c>default</c>.</param>
        /// <param name="count">The number of instances, at least 1.</param>
        /// <param name="options">The polling settings; null for a poll every 15 seconds, for 10 minutes.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The instances as the last poll showed them, without those that are draining or being deregistered.</returns>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
        /// <exception cref="EcsWaiterException">The timeout elapsed. The exception lists the instances that lack.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="EcsException">
        /// A poll failed, for one of the reasons that <c>ListContainerInstances</c> and <c>DescribeContainerInstances</c> have.
        /// </exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// Not one of the service's waiters. Each poll lists the cluster's instances and describes them, 100 in a call.
        /// </remarks>
        public Task<IReadOnlyList<ContainerInstance>> WaitUntilContainerInstancesActiveAsync(
            string? cluster, int count, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
            return WaiterExecutor.WaitAsync(
                client,
                ContainerInstanceWaiters.CreateActive(count),
                (readOptions, token) => PollAsync(client, cluster, count, readOptions, token),
                options,
                cancellationToken,
                cluster);
        }
    }

    private static async Task<EcsBatchResult<ContainerInstance>> PollAsync(
        IEcsClient client, string? cluster, int count, EcsReadOptions options, CancellationToken cancellationToken)
    {
        var arns = await client.WithReadOptions(options)
            .Paginate(new ListContainerInstancesRequest { Cluster = cluster })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var operation = ContainerInstanceOperations.CreateDescribeContainerInstances(client, cluster, include: null);
        var batch = await BatchExecutor.PollAsync(operation, arns, options, cancellationToken).ConfigureAwait(false);

        // One that was deregistered since it was listed is no failure.
        ContainerInstance[] instances = [.. batch.Items.Where(static instance => !ContainerInstanceWaiters.IsLeaving(instance))];
        return new EcsBatchResult<ContainerInstance>
        {
            Items = instances,
            Failures =
            [
                .. batch.Failures.Where(MissingFailure.IsUnread),
                .. Enumerable.Range(instances.Length + 1, Math.Max(0, count - instances.Length)).Select(number => CreateFailure(number, count)),
            ],
        };
    }

    private static Failure CreateFailure(int number, int count) =>
        new() { Arn = $"container instance {number} of {count}", Reason = "NOT_REGISTERED" };
}
