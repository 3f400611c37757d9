using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Daemons;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>Waits for daemons, their deployments and their task definitions.</summary>
public static class DaemonWaiterExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Waits until a daemon is active.</summary>
        /// <param name="daemonArn">The full ARN of the daemon.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The daemon as the last poll showed it.</returns>
        /// <exception cref="ArgumentException"><paramref name="daemonArn"/> is null or empty.</exception>
        /// <exception cref="EcsWaiterException">
        /// The daemon does not exist or is being deleted, or the timeout elapsed.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeDaemon</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>The service's waiter <c>DaemonActive</c>: a poll every 15 seconds, for 2 minutes.</remarks>
        public Task<DaemonDetail> WaitUntilDaemonActiveAsync(
            string daemonArn, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(daemonArn);
            var operation = DaemonOperations.CreateDescribeDaemons(client);
            return WaitForOneAsync(DaemonWaiters.Active, operation, daemonArn, options, cancellationToken);
        }

        /// <summary>Waits until all deployments of daemons have succeeded.</summary>
        /// <param name="daemonDeploymentArns">The full ARNs of the deployments. Any number; without any, no call is made.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The deployments as the last poll showed them, in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="daemonDeploymentArns"/> is null.</exception>
        /// <exception cref="ArgumentException">An ARN is null or empty.</exception>
        /// <exception cref="EcsWaiterException">
        /// A deployment was stopped or rolled back, or is missing, or the timeout elapsed.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">
        /// A poll failed, for one of the reasons that <c>DescribeDaemonDeployments</c> has.
        /// </exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// The service's waiter <c>DaemonDeploymentSuccessful</c>: a poll every 15 seconds, for 2 minutes. Missing deployments
        /// are ignored if all that were found have succeeded.
        /// </remarks>
        public Task<IReadOnlyList<DaemonDeployment>> WaitUntilDaemonDeploymentsSuccessfulAsync(
            IEnumerable<string> daemonDeploymentArns,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(
                DaemonWaiters.DeploymentSuccessful,
                DaemonDeploymentOperations.CreateDescribeDaemonDeployments(client),
                daemonDeploymentArns,
                options,
                cancellationToken);

        /// <summary>Waits until all deployments of daemons have stopped.</summary>
        /// <param name="daemonDeploymentArns">The full ARNs of the deployments. Any number; without any, no call is made.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The deployments as the last poll showed them, in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="daemonDeploymentArns"/> is null.</exception>
        /// <exception cref="ArgumentException">An ARN is null or empty.</exception>
        /// <exception cref="EcsWaiterException">A deployment is missing, or the timeout elapsed.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">
        /// A poll failed, for one of the reasons that <c>DescribeDaemonDeployments</c> has.
        /// </exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// The service's waiter <c>DaemonDeploymentStopped</c>: a poll every 15 seconds, for 2 minutes. Missing deployments are
        /// ignored if all that were found have stopped.
        /// </remarks>
        public Task<IReadOnlyList<DaemonDeployment>> WaitUntilDaemonDeploymentsStoppedAsync(
            IEnumerable<string> daemonDeploymentArns,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(
                DaemonWaiters.DeploymentStopped,
                DaemonDeploymentOperations.CreateDescribeDaemonDeployments(client),
                daemonDeploymentArns,
                options,
                cancellationToken);

        /// <summary>Waits until a revision of a daemon task definition is active.</summary>
        /// <param name="daemonTaskDefinition"><c>family:revision</c> or the full ARN.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revision as the last poll showed it.</returns>
        /// <exception cref="ArgumentException"><paramref name="daemonTaskDefinition"/> is null or empty.</exception>
        /// <exception cref="EcsWaiterException">
        /// The revision does not exist, is being deleted or is deleted, or the timeout elapsed.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">
        /// A poll failed, for one of the reasons that <c>DescribeDaemonTaskDefinition</c> has.
        /// </exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>The service's waiter <c>DaemonTaskDefinitionActive</c>: a poll every 15 seconds, for 2 minutes.</remarks>
        public Task<DaemonTaskDefinition> WaitUntilDaemonTaskDefinitionActiveAsync(
            string daemonTaskDefinition, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(daemonTaskDefinition);
            var operation = DaemonTaskDefinitionOperations.CreateDescribeDaemonTaskDefinitions(client);
            return WaitForOneAsync(DaemonWaiters.TaskDefinitionActive, operation, daemonTaskDefinition, options, cancellationToken);
        }

        /// <summary>Waits until a revision of a daemon task definition is deleted.</summary>
        /// <param name="daemonTaskDefinition"><c>family:revision</c> or the full ARN.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revision as the last poll showed it.</returns>
        /// <exception cref="ArgumentException"><paramref name="daemonTaskDefinition"/> is null or empty.</exception>
        /// <exception cref="EcsWaiterException">The revision does not exist, or the timeout elapsed.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">
        /// A poll failed, for one of the reasons that <c>DescribeDaemonTaskDefinition</c> has.
        /// </exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>The service's waiter <c>DaemonTaskDefinitionDeleted</c>: a poll every 15 seconds, for 2 minutes.</remarks>
        public Task<DaemonTaskDefinition> WaitUntilDaemonTaskDefinitionDeletedAsync(
            string daemonTaskDefinition, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(daemonTaskDefinition);
            var operation = DaemonTaskDefinitionOperations.CreateDescribeDaemonTaskDefinitions(client);
            return WaitForOneAsync(DaemonWaiters.TaskDefinitionDeleted, operation, daemonTaskDefinition, options, cancellationToken);
        }
    }

    private static async Task<TItem> WaitForOneAsync<TItem>(
        Waiter<TItem> waiter,
        DescribeOperation<TItem> operation,
        string name,
        EcsWaiterOptions? options,
        CancellationToken cancellationToken)
        where TItem : class
    {
        var items = await WaiterExecutor.WaitAsync(waiter, operation, [name], options, cancellationToken).ConfigureAwait(false);
        return items[0];
    }
}
