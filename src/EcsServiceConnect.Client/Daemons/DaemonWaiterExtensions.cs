using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Waits for daemons, their deployments and their task definitions.</summary>
public static class DaemonWaiterExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Waits until a daemon is active.</summary>
        /// <param name="daemonArn">The full ARN of the daemon.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>What was waited for, as it was then.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="daemonArn"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// The daemon does not exist or is being deleted, or the longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeDaemon.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>DaemonActive</c>: a look every 15 seconds, for 2 minutes.
        /// </remarks>
        public Task<DaemonDetail> WaitUntilDaemonActiveAsync(
            string daemonArn, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(daemonArn);
            return OnlyAsync(WaiterExecutor.WaitAsync(DaemonWaiters.Active, DaemonPoller.Daemon(client, daemonArn), options, cancellationToken));
        }

        /// <summary>Waits until all the deployments of daemons have succeeded.</summary>
        /// <param name="daemonDeploymentArns">The full ARNs of the deployments. Any number; without any, nothing is called.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>The deployments as they were then, in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="daemonDeploymentArns"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// A deployment was stopped or rolled back, or is missing, or the longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeDaemonDeployments.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>DaemonDeploymentSuccessful</c>: a look every 15 seconds, for 2 minutes.
        /// Deployments that are missing are passed over if all that were found have succeeded.
        /// </remarks>
        public Task<IReadOnlyList<DaemonDeployment>> WaitUntilDaemonDeploymentsSuccessfulAsync(
            IEnumerable<string> daemonDeploymentArns,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(
                DaemonWaiters.DeploymentSuccessful, DaemonPoller.Deployments(client), daemonDeploymentArns, options, cancellationToken);

        /// <summary>Waits until all the deployments of daemons are stopped.</summary>
        /// <param name="daemonDeploymentArns">The full ARNs of the deployments. Any number; without any, nothing is called.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>The deployments as they were then, in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="daemonDeploymentArns"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// A deployment is missing, or the longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeDaemonDeployments.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>DaemonDeploymentStopped</c>: a look every 15 seconds, for 2 minutes.
        /// Deployments that are missing are passed over if all that were found are stopped.
        /// </remarks>
        public Task<IReadOnlyList<DaemonDeployment>> WaitUntilDaemonDeploymentsStoppedAsync(
            IEnumerable<string> daemonDeploymentArns,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(
                DaemonWaiters.DeploymentStopped, DaemonPoller.Deployments(client), daemonDeploymentArns, options, cancellationToken);

        /// <summary>Waits until a revision of a daemon task definition is active.</summary>
        /// <param name="daemonTaskDefinition"><c>family:revision</c> or the full ARN.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>What was waited for, as it was then.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="daemonTaskDefinition"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// The revision does not exist, is being deleted or is deleted, or the longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeDaemonTaskDefinition.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>DaemonTaskDefinitionActive</c>: a look every 15 seconds, for 2 minutes.
        /// </remarks>
        public Task<DaemonTaskDefinition> WaitUntilDaemonTaskDefinitionActiveAsync(
            string daemonTaskDefinition, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(daemonTaskDefinition);
            var look = DaemonPoller.TaskDefinition(client, daemonTaskDefinition);
            return OnlyAsync(WaiterExecutor.WaitAsync(DaemonWaiters.TaskDefinitionActive, look, options, cancellationToken));
        }

        /// <summary>Waits until a revision of a daemon task definition is deleted.</summary>
        /// <param name="daemonTaskDefinition"><c>family:revision</c> or the full ARN.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>What was waited for, as it was then.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="daemonTaskDefinition"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// The revision does not exist, or the longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeDaemonTaskDefinition.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>DaemonTaskDefinitionDeleted</c>: a look every 15 seconds, for 2 minutes.
        /// </remarks>
        public Task<DaemonTaskDefinition> WaitUntilDaemonTaskDefinitionDeletedAsync(
            string daemonTaskDefinition, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(daemonTaskDefinition);
            var look = DaemonPoller.TaskDefinition(client, daemonTaskDefinition);
            return OnlyAsync(WaiterExecutor.WaitAsync(DaemonWaiters.TaskDefinitionDeleted, look, options, cancellationToken));
        }
    }

    private static async Task<TItem> OnlyAsync<TItem>(Task<IReadOnlyList<TItem>> wait) => (await wait.ConfigureAwait(false))[0];
}
