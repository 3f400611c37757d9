using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Waits for services.</summary>
public static class ServiceWaiterExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Waits until each service has one deployment and as many running tasks as it should have.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, each ARN says its own, and names mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="services">The services, by name or full ARN. Any number; without any, nothing is called.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>The services as they were then, in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// A service is missing, is being deleted or is deleted, or the longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeServices.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>ServicesStable</c>: a look every 15 seconds, for 10 minutes. It knows nothing of rollbacks: a
        /// service that went back to what it ran before is stable, too.
        /// </remarks>
        public Task<IReadOnlyList<Service>> WaitUntilServicesStableAsync(
            string? cluster, IEnumerable<string> services, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(ServiceWaiters.Stable, BatchKinds.Services(client, cluster), services, options, cancellationToken);

        /// <summary>Waits until one of the services is deleted and has stopped its tasks.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, each ARN says its own, and names mean the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="services">The services, by name or full ARN. Any number; without any, nothing is called.</param>
        /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
        /// <param name="cancellationToken">Gives the wait up.</param>
        /// <returns>The services as they were then, in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
        /// <exception cref="EcsWaiterException">
        /// A service is missing, or the longest wait was over.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <exception cref="EcsException">A look failed, in one of the ways of DescribeServices.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        /// <remarks>
        /// The service's waiter <c>ServicesInactive</c>: a look every 15 seconds, for 10 minutes. It is over as soon as one of the
        /// services is <c>INACTIVE</c>: to wait for each of several, wait for each by itself.
        /// </remarks>
        public Task<IReadOnlyList<Service>> WaitUntilServicesInactiveAsync(
            string? cluster, IEnumerable<string> services, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
            WaiterExecutor.WaitAsync(
                ServiceWaiters.Inactive, BatchKinds.Services(client, cluster), services, options, cancellationToken);
    }
}
