using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>Waits for services.</summary>
public static class ServiceWaiterExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Waits until every service has one deployment and as many running tasks as it should have.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, and names mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="services">The services, by name or full ARN. Any number; without any, no call is made.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The services as the last poll showed them, in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="EcsWaiterException">
        /// A service is missing, is being deleted or is deleted, or the timeout elapsed.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeServices</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// The service's waiter <c>ServicesStable</c>: a poll every 15 seconds, for 10 minutes. It does not consider rollbacks: a
        /// service that was rolled back is stable, too.
        /// </remarks>
        public Task<IReadOnlyList<Service>> WaitUntilServicesStableAsync(
            string? cluster,
            IEnumerable<string> services,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default) =>
            WaitAsync(client, ServiceWaiters.Stable, cluster, services, options, cancellationToken);

        /// <summary>Waits until all services are deleted and have stopped their tasks.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, and names mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="services">The services, by name or full ARN. Any number; without any, no call is made.</param>
        /// <param name="options">The polling settings; null for a poll every 15 seconds, for 10 minutes.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The services as the last poll showed them, in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="EcsWaiterException">A service is missing, or the timeout elapsed.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeServices</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// The service's waiter <c>ServicesInactive</c> succeeds as soon as one of the services is inactive. This one waits for all of
        /// them; <c>WaitUntilAnyServiceInactiveAsync</c> has the service's rule.
        /// </remarks>
        public Task<IReadOnlyList<Service>> WaitUntilServicesInactiveAsync(
            string? cluster,
            IEnumerable<string> services,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default) =>
            WaitAsync(client, ServiceWaiters.AllInactive, cluster, services, options, cancellationToken);

        /// <summary>Waits until none of the services exists any more: each is deleted, whether ECS still describes it or not.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, and names mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="services">The services, by name or full ARN. Any number; without any, no call is made.</param>
        /// <param name="options">The polling settings; null for a poll every 15 seconds, for 10 minutes.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The services that the last poll still showed, <c>INACTIVE</c>, in the given order. None that ECS has forgotten.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="EcsWaiterException">The timeout elapsed.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeServices</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>
        /// Not one of the service's waiters: for those, a missing service is an error, so that they fail for one that was deleted long ago.
        /// A misspelled name counts as deleted here.
        /// </remarks>
        public Task<IReadOnlyList<Service>> WaitUntilServicesDeletedAsync(
            string? cluster,
            IEnumerable<string> services,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default) =>
            WaitAsync(client, ServiceWaiters.AllDeleted, cluster, services, options, cancellationToken);

        /// <summary>Waits until at least one of the services is deleted and has stopped its tasks.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the cluster is taken from each ARN, and names mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="services">The services, by name or full ARN. Any number; without any, no call is made.</param>
        /// <param name="options">The polling settings; null for those of the service's own waiter.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>All the services as the last poll showed them, in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="EcsWaiterException">A service is missing, or the timeout elapsed.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeServices</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>The service's waiter <c>ServicesInactive</c>: a poll every 15 seconds, for 10 minutes.</remarks>
        public Task<IReadOnlyList<Service>> WaitUntilAnyServiceInactiveAsync(
            string? cluster,
            IEnumerable<string> services,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default) =>
            WaitAsync(client, ServiceWaiters.AnyInactive, cluster, services, options, cancellationToken);
    }

    private static Task<IReadOnlyList<Service>> WaitAsync(
        IEcsClient client,
        Waiter<Service> waiter,
        string? cluster,
        IEnumerable<string> services,
        EcsWaiterOptions? options,
        CancellationToken cancellationToken) =>
        WaiterExecutor.WaitAsync(waiter, ServiceOperations.CreateDescribeServices(client, cluster), services, options, cancellationToken);
}
