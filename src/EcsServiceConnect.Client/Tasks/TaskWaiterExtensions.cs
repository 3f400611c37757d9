using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Waits for tasks.</summary>
public static class TaskWaiterExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Waits until all the tasks run.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, each ARN says its own, and names mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="tasks">The tasks, by id or full ARN. Any number; without any, nothing is called.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>The tasks as they were then, in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// A task has stopped or is missing, or the longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeTasks.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>TasksRunning</c>: a look every 6 seconds, for 10 minutes. A task that runs and ends between two
        /// looks counts as one that has stopped.
        /// </remarks>
        public Task<IReadOnlyList<EcsTask>> WaitUntilTasksRunningAsync(
            string? cluster, IEnumerable<string> tasks, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(TaskWaiters.Running, BatchKinds.Tasks(client, cluster), tasks, options, cancellationToken);

        /// <summary>Waits until all the tasks have stopped, whether they succeeded or not.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, each ARN says its own, and names mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="tasks">The tasks, by id or full ARN. Any number; without any, nothing is called.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>The tasks as they were then, in the order given, with exit codes and stop reasons.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// The longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeTasks.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>TasksStopped</c>: a look every 6 seconds, for 10 minutes. A task that is missing is passed over as
        /// long as another is found: tasks can be described for about an hour after they stopped.
        /// </remarks>
        public Task<IReadOnlyList<EcsTask>> WaitUntilTasksStoppedAsync(
            string? cluster, IEnumerable<string> tasks, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(TaskWaiters.Stopped, BatchKinds.Tasks(client, cluster), tasks, options, cancellationToken);
    }
}
