using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>Waits for tasks.</summary>
public static class TaskWaiterExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Waits until all tasks are running.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, and ids mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="tasks">The tasks, by id or full ARN. Any number; without any, no call is made.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The tasks as the last poll showed them, in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
        /// <exception cref="ArgumentException">An id or ARN is null or empty.</exception>
        /// <exception cref="EcsWaiterException">A task has stopped or is missing, or the timeout elapsed.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeTasks</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// The service's waiter <c>TasksRunning</c>: a poll every 6 seconds, for 10 minutes. A task that starts and ends between two
        /// polls counts as stopped.
        /// </remarks>
        public Task<IReadOnlyList<EcsTask>> WaitUntilTasksRunningAsync(
            string? cluster, IEnumerable<string> tasks, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(
                TaskWaiters.Running, TaskOperations.CreateDescribeTasks(client, cluster), tasks, options, cancellationToken);

        /// <summary>Waits until all tasks have stopped, whether they succeeded or not.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, and ids mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="tasks">The tasks, by id or full ARN. Any number; without any, no call is made.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The tasks as the last poll showed them, in the given order, with exit codes and stop reasons.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
        /// <exception cref="ArgumentException">An id or ARN is null or empty.</exception>
        /// <exception cref="EcsWaiterException">The timeout elapsed.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeTasks</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// The service's waiter <c>TasksStopped</c>: a poll every 6 seconds, for 10 minutes. Missing tasks are ignored as long as
        /// another task is found: the service describes a task for about an hour after it has stopped.
        /// </remarks>
        public Task<IReadOnlyList<EcsTask>> WaitUntilTasksStoppedAsync(
            string? cluster, IEnumerable<string> tasks, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(
                TaskWaiters.Stopped, TaskOperations.CreateDescribeTasks(client, cluster), tasks, options, cancellationToken);
    }
}
