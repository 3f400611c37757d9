using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Follows deployments of services to their end.</summary>
public static class DeploymentTrackerExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Changes a service and follows the deployment that this starts.</summary>
        /// <param name="request">What to change. It is sent at once, and once only.</param>
        /// <param name="options">How to follow the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">Gives the call and the following up; what was started goes on.</param>
        /// <returns>The tracking: await it for the result, or enumerate it for every change.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense; nothing was sent.</exception>
        /// <remarks>
        /// <para>
        /// The deployment is followed by its id, never by its place in the service's list: one that is rolled back, or replaced by a
        /// newer one, is no success, even though the service is stable afterwards.
        /// </para>
        /// <para>
        /// An update that starts no deployment, such as of the desired count alone, is over when the deployment that the service has
        /// runs as many tasks as it should.
        /// </para>
        /// <para>What the call throws, in the ways of UpdateService, is thrown where the tracking is awaited or enumerated.</para>
        /// </remarks>
        public DeploymentTracker UpdateServiceAndTrackAsync(
            UpdateServiceRequest request, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(request);
            return new DeploymentTracker(client, StartAsync, options, cancellationToken);

            async Task<DeploymentTarget> StartAsync()
            {
                var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return DeploymentTarget.Of(answer.Service, request.Cluster, request.Service);
            }
        }

        /// <summary>Creates a service and follows its first deployment.</summary>
        /// <param name="request">What to create. It is sent at once, and once only.</param>
        /// <param name="options">How to follow the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">Gives the call and the following up; what was started goes on.</param>
        /// <returns>The tracking: await it for the result, or enumerate it for every change.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense; nothing was sent.</exception>
        /// <remarks>
        /// <para>
        /// ECS may say for a moment that a service that it just created is missing;
        /// <see cref="DeploymentTrackerOptions.NotFoundGracePeriod"/> gives it time.
        /// </para>
        /// <para>What the call throws, in the ways of CreateService, is thrown where the tracking is awaited or enumerated.</para>
        /// </remarks>
        public DeploymentTracker CreateServiceAndTrackAsync(
            CreateServiceRequest request, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(request);
            return new DeploymentTracker(client, StartAsync, options, cancellationToken);

            async Task<DeploymentTarget> StartAsync()
            {
                var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return DeploymentTarget.Of(answer.Service, request.Cluster, request.ServiceName);
            }
        }

        /// <summary>Follows the newest deployment of a service, even if it has ended already.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the service's ARN says it, and a name means the cluster <c>default</c>.
        /// </param>
        /// <param name="service">The service, by name or full ARN.</param>
        /// <param name="options">How to follow the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">Gives the following up.</param>
        /// <returns>The tracking: await it for the result, or enumerate it for every change.</returns>
        /// <exception cref="ArgumentException"><paramref name="service"/> is null or empty.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        /// <remarks>
        /// Which one is the newest is decided at the first look. If the service is being rolled back, or was, that is the deployment that
        /// is taken back.
        /// </remarks>
        public DeploymentTracker TrackDeploymentAsync(
            string? cluster, string service, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(service);
            var tracked = new DeploymentTarget { Cluster = cluster, Service = service, MayBeRollback = true };
            return new DeploymentTracker(client, () => Task.FromResult(tracked), options, cancellationToken);
        }

        /// <summary>
        /// Follows the deployment that is the primary one of a service as CreateService or UpdateService answered it, whatever was
        /// deployed since. If that is how another one was rolled back, the other one is followed.
        /// </summary>
        /// <param name="service">The service as it was answered.</param>
        /// <param name="options">How to follow the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">Gives the following up.</param>
        /// <returns>The tracking: await it for the result, or enumerate it for every change.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="service"/> has no ARN.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        public DeploymentTracker TrackDeploymentAsync(
            Service service, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(service);
            ArgumentException.ThrowIfNullOrEmpty(service.ServiceArn, nameof(service));
            var tracked = DeploymentTarget.Of(service, cluster: null, service.ServiceArn) with { MayBeRollback = true };
            return new DeploymentTracker(client, () => Task.FromResult(tracked), options, cancellationToken);
        }

        /// <summary>Follows one service deployment, however long ago it began.</summary>
        /// <param name="serviceDeploymentArn">
        /// The full ARN of the service deployment, from <see cref="Service.CurrentServiceDeployment"/> or ListServiceDeployments.
        /// </param>
        /// <param name="options">How to follow the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">Gives the following up.</param>
        /// <returns>The tracking: await it for the result, or enumerate it for every change.</returns>
        /// <exception cref="ArgumentException"><paramref name="serviceDeploymentArn"/> is null or empty.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
        public DeploymentTracker TrackServiceDeploymentAsync(
            string serviceDeploymentArn, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(serviceDeploymentArn);
            var tracked = new DeploymentTarget { ServiceDeploymentArn = serviceDeploymentArn };
            return new DeploymentTracker(client, () => Task.FromResult(tracked), options, cancellationToken);
        }
    }
}
