using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Starts deployments of services and tracks them to their end.</summary>
public static class DeploymentTrackerExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Creates a service and tracks its first deployment.</summary>
        /// <param name="request">What to create. It is sent once.</param>
        /// <param name="options">How to track the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the call. The tracker's methods take tokens of their own.</param>
        /// <returns>The tracker, as soon as the service has accepted the call.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsValidationException">
        /// The request or a setting in <paramref name="options"/> is invalid; nothing was sent.
        /// </exception>
        /// <exception cref="EcsException">The call failed in one of the ways of CreateService.</exception>
        /// <remarks>
        /// ECS may report a service that it has just created as missing for a moment;
        /// <see cref="DeploymentTrackerOptions.NotFoundGracePeriod"/> allows for that.
        /// </remarks>
        public Task<DeploymentTracker> CreateServiceAndTrackAsync(
            CreateServiceRequest request, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(request);
            return SendAndTrackAsync(
                client,
                request,
                response => DeploymentTarget.Create(response.Service, request.Cluster, request.ServiceName),
                options,
                cancellationToken);
        }

        /// <summary>Updates a service and tracks the deployment that this starts.</summary>
        /// <param name="request">What to update. It is sent once.</param>
        /// <param name="options">How to track the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the call. The tracker's methods take tokens of their own.</param>
        /// <returns>The tracker, as soon as the service has accepted the call.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsValidationException">
        /// The request or a setting in <paramref name="options"/> is invalid; nothing was sent.
        /// </exception>
        /// <exception cref="EcsException">The call failed in one of the ways of UpdateService.</exception>
        /// <remarks>
        /// An update that starts no deployment, such as one of the desired count alone, is complete when the service's current deployment
        /// runs as many tasks as it should.
        /// </remarks>
        public Task<DeploymentTracker> UpdateServiceAndTrackAsync(
            UpdateServiceRequest request, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(request);
            return SendAndTrackAsync(
                client,
                request,
                response => DeploymentTarget.Create(response.Service, request),
                options,
                cancellationToken);
        }

        /// <summary>Creates a service and waits until its first deployment has ended.</summary>
        /// <param name="request">What to create. It is sent once.</param>
        /// <param name="options">How to track the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the operation. It does not stop a deployment that was started.</param>
        /// <returns>
        /// How the deployment ended: successfully, unless <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is false.
        /// </returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsDeploymentException">
        /// The deployment did not succeed and <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is true, the service was not found, or
        /// <see cref="DeploymentTrackerOptions.Timeout"/> has passed.
        /// </exception>
        /// <exception cref="EcsValidationException">
        /// The request or a setting in <paramref name="options"/> is invalid; nothing was sent.
        /// </exception>
        /// <exception cref="EcsException">The call failed in one of the ways of CreateService, or a poll failed.</exception>
        public async Task<DeploymentResult> CreateServiceAndWaitAsync(
            CreateServiceRequest request, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            var tracker = await client.CreateServiceAndTrackAsync(request, options, cancellationToken).ConfigureAwait(false);
            return await tracker.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        /// <summary>Updates a service and waits until the deployment that this starts has ended.</summary>
        /// <param name="request">What to update. It is sent once.</param>
        /// <param name="options">How to track the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the operation. It does not stop a deployment that was started.</param>
        /// <returns>
        /// How the deployment ended: successfully, unless <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is false.
        /// </returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsDeploymentException">
        /// The deployment did not succeed and <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is true, the service was not found, or
        /// <see cref="DeploymentTrackerOptions.Timeout"/> has passed.
        /// </exception>
        /// <exception cref="EcsValidationException">
        /// The request or a setting in <paramref name="options"/> is invalid; nothing was sent.
        /// </exception>
        /// <exception cref="EcsException">The call failed in one of the ways of UpdateService, or a poll failed.</exception>
        public async Task<DeploymentResult> UpdateServiceAndWaitAsync(
            UpdateServiceRequest request, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            var tracker = await client.UpdateServiceAndTrackAsync(request, options, cancellationToken).ConfigureAwait(false);
            return await tracker.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        /// <summary>Tracks the newest deployment of a service, even if it has ended already.</summary>
        /// <param name="cluster">
        /// The cluster, by name or full ARN. If it is null, the service's ARN names it, and a service's name means the cluster
        /// <c>default</c>.
        /// </param>
        /// <param name="service">The service, by name or full ARN.</param>
        /// <param name="options">How to track the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the first poll. The tracker's methods take tokens of their own.</param>
        /// <returns>The tracker, as soon as a poll has found the deployment: it stays the tracked one, whatever is deployed later.</returns>
        /// <exception cref="ArgumentException"><paramref name="service"/> is null or empty.</exception>
        /// <exception cref="EcsDeploymentException">There is no such service.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">The first poll failed.</exception>
        /// <remarks>If the service is being rolled back, or was, the tracked deployment is the one that is rolled back.</remarks>
        public Task<DeploymentTracker> TrackDeploymentAsync(
            string? cluster, string service, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(service);
            var target = new DeploymentTarget { Cluster = cluster, Service = service, CanBeRollback = true };
            return TrackAsync(client, target, options, cancellationToken);
        }

        /// <summary>
        /// Tracks the primary deployment of a service as CreateService, UpdateService or DescribeServices returned it, whatever was
        /// deployed since. If that deployment is a rollback, the one that is rolled back is tracked.
        /// </summary>
        /// <param name="service">The service as it was returned.</param>
        /// <param name="options">How to track the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the first poll. The tracker's methods take tokens of their own.</param>
        /// <returns>The tracker, as soon as a poll has found the service.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="service"/> has no ARN.</exception>
        /// <exception cref="EcsDeploymentException">
        /// The service was not found within <see cref="DeploymentTrackerOptions.NotFoundGracePeriod"/>.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">The first poll failed.</exception>
        public Task<DeploymentTracker> TrackDeploymentAsync(
            Service service, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(service);
            ArgumentException.ThrowIfNullOrEmpty(service.ServiceArn, nameof(service));
            var target = DeploymentTarget.Create(service, cluster: null, service.ServiceArn) with { CanBeRollback = true };
            return TrackAsync(client, target, options, cancellationToken);
        }

        /// <summary>Tracks a service deployment, however long ago it started.</summary>
        /// <param name="serviceDeploymentArn">
        /// The full ARN of the service deployment, from <see cref="Service.CurrentServiceDeployment"/> or ListServiceDeployments.
        /// </param>
        /// <param name="options">How to track the deployment; null for the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the first poll. The tracker's methods take tokens of their own.</param>
        /// <returns>The tracker, as soon as a poll has found the service deployment.</returns>
        /// <exception cref="ArgumentException"><paramref name="serviceDeploymentArn"/> is null or empty.</exception>
        /// <exception cref="EcsDeploymentException">There is no such service deployment, or its service is missing.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">The first poll failed.</exception>
        public Task<DeploymentTracker> TrackServiceDeploymentAsync(
            string serviceDeploymentArn, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(serviceDeploymentArn);
            var target = new DeploymentTarget { ServiceDeploymentArn = serviceDeploymentArn };
            return TrackAsync(client, target, options, cancellationToken);
        }
    }

    private static async Task<DeploymentTracker> SendAndTrackAsync<TResponse>(
        IEcsClient client,
        EcsRequest<TResponse> request,
        Func<TResponse, DeploymentTarget> createTarget,
        DeploymentTrackerOptions? options,
        CancellationToken cancellationToken)
        where TResponse : EcsResponse
    {
        options = GetValid(options);
        var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new DeploymentTracker(client, createTarget(response) with { IsJustStarted = true }, options);
    }

    private static async Task<DeploymentTracker> TrackAsync(
        IEcsClient client, DeploymentTarget target, DeploymentTrackerOptions? options, CancellationToken cancellationToken)
    {
        var tracker = new DeploymentTracker(client, target, GetValid(options));
        await tracker.WaitForFirstProgressAsync(cancellationToken).ConfigureAwait(false);
        return tracker;
    }

    private static DeploymentTrackerOptions GetValid(DeploymentTrackerOptions? options)
    {
        options ??= new DeploymentTrackerOptions();
        options.Validate();
        return options;
    }
}
