using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services;
using EcsServiceConnect.Client.Services.Redeploying;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// A service by name or ARN, and its operations. A handle keeps names and no state; only its members send requests.
/// </summary>
public sealed class ServiceHandle
{
    private readonly IEcsClient _client;

    internal ServiceHandle(IEcsClient client, string? cluster, string name)
    {
        _client = client;
        Cluster = cluster;
        Name = name;
    }

    /// <summary>The name or full ARN of the service's cluster.</summary>
    /// <value>Null: the cluster <c>default</c>, which requests leave out.</value>
    public string? Cluster { get; }

    /// <summary>The service's name or full ARN.</summary>
    public string Name { get; }

    /// <summary>The full ARNs of the service's tasks that are running or starting.</summary>
    public EcsPageable<string> Tasks => _client.Paginate(new ListTasksRequest { Cluster = Cluster, ServiceName = ShortName });

    /// <summary>The deployments of the last 90 days, in no guaranteed order.</summary>
    public EcsPageable<ServiceDeploymentBrief> Deployments =>
        _client.Paginate(new ListServiceDeploymentsRequest { Cluster = Cluster, Service = Name });

    private string ShortName => EcsArn.TryParse(Name, out var arn) ? arn.Name : Name;

    /// <summary>Describes the service.</summary>
    /// <param name="include">Optional parts of the description to include. Null for none.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The service as it is now. A deleted one may be described as <c>INACTIVE</c> for a while.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
    /// <exception cref="EcsException">The call failed in another way of DescribeServices.</exception>
    public Task<Service> DescribeAsync(IReadOnlyList<ServiceField>? include = null, CancellationToken cancellationToken = default) =>
        ServiceReader.ReadAsync(_client, Cluster, Name, include, cancellationToken);

    /// <summary>Begins an UpdateService. What the builder does not set stays as it is.</summary>
    /// <returns>A builder for the update.</returns>
    public UpdateServiceBuilder Update() => new(_client, Cluster, Name);

    /// <summary>Changes the number of tasks that the service keeps running. It starts no deployment.</summary>
    /// <param name="desiredCount">The number of tasks, 0 or more. Not for daemon services.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The service after the call; tasks start and stop later.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsException">The call failed in another way of UpdateService.</exception>
    public Task<Service> ScaleAsync(int desiredCount, CancellationToken cancellationToken = default) =>
        Update().WithDesiredCount(desiredCount).SendAsync(cancellationToken);

    /// <summary>
    /// Replaces all tasks by a new deployment of the same settings: to pull an image whose tag has moved, or to let tasks
    /// reach endpoints that joined the Service Connect namespace after the tasks had started.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The service after the call, with the new deployment just begun.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsException">The call failed in another way of UpdateService.</exception>
    public Task<Service> RestartAsync(CancellationToken cancellationToken = default) =>
        Update().ForceNewDeployment().SendAsync(cancellationToken);

    /// <summary>
    /// Deploys another image of one container: registers the task definition that the service runs with that image, updates the service to
    /// it, and tracks the deployment. If the container has the image already, nothing is registered and updated.
    /// </summary>
    /// <param name="container">The name of the container.</param>
    /// <param name="image">The image, by tag (<c>repository:tag</c>) or, so that all tasks run the same, by digest (<c>repository@sha256:...</c>).</param>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the calls. The tracker's methods accept their own tokens.</param>
    /// <returns>The tracker, as soon as ECS has accepted the update; for an image that is deployed already, of the newest deployment.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null or empty, or the task definition has no such container. The message lists those that it has.
    /// </exception>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsDeploymentStartException">
    /// The service is not active or has another deployment controller, its task definition cannot be described, or the update failed after the
    /// revision was registered.
    /// </exception>
    /// <exception cref="EcsDeploymentStartCanceledException">The caller canceled after the revision was registered.</exception>
    /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
    /// <exception cref="EcsException">A call failed.</exception>
    /// <remarks>
    /// <para>
    /// Calls DescribeServices, DescribeTaskDefinition, RegisterTaskDefinition and UpdateService. A revision that has exactly these settings
    /// and is the newest of its family is used instead of a new one.
    /// </para>
    /// <para>
    /// Calls for two containers at the same time each deploy what they found with their own image; the last update replaces the other. A tag
    /// that has moved to another image is no change: <see cref="RestartAsync"/> deploys that.
    /// </para>
    /// </remarks>
    public Task<DeploymentTracker> DeployImageAsync(
        string container, string image, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(container);
        ArgumentException.ThrowIfNullOrEmpty(image);
        return ImageDeploymentExecutor.DeployAsync(_client, Cluster, Name, container, image, options, cancellationToken);
    }

    /// <summary>
    /// Returns to the revision before: by a new deployment of the newest settings that were deployed successfully and differ from the present
    /// ones. During a deployment, that is what it replaces.
    /// </summary>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the calls. The tracker's methods accept their own tokens.</param>
    /// <returns>The tracker of the new deployment, as soon as ECS has accepted the update.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsDeploymentStartException">
    /// The service is not active or has another deployment controller, no earlier revision is known, or its task definition was deregistered.
    /// </exception>
    /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
    /// <exception cref="EcsException">A call failed.</exception>
    /// <remarks>
    /// <para>
    /// Calls DescribeServices, ListServiceDeployments, DescribeServiceRevisions, DescribeTaskDefinition and UpdateService. What differs
    /// between the two service revisions is restored with the task definition: capacity, platform version, network, load balancers, service
    /// registries, Service Connect, volumes, VPC Lattice and gateway connectors. The desired count and the deployment configuration stay.
    /// </para>
    /// <para>
    /// It is a deployment as any other, whose outcome is <see cref="DeploymentOutcome.Successful"/>. Called again once it has succeeded, it
    /// returns to what was deployed before it. To end a deployment in progress by the rollback of ECS itself, send a
    /// <see cref="StopServiceDeploymentRequest"/>.
    /// </para>
    /// </remarks>
    public Task<DeploymentTracker> RollbackAsync(DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        new RollbackExecutor(_client, Cluster, Name, options).RollbackAsync(cancellationToken);

    /// <summary>Returns to any revision by a new deployment. If the service runs it already, nothing is updated.</summary>
    /// <param name="revision">
    /// A revision of a task definition (<c>orders:7</c> or its full ARN), or the full ARN of a service revision. With the settings of its newest
    /// successful deployment of the last 90 days; if there is none, the revision of a task definition alone, which must be of the family that
    /// the service runs.
    /// </param>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the calls. The tracker's methods accept their own tokens.</param>
    /// <returns>The tracker of the new deployment, as soon as ECS has accepted the update.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="revision"/> is null or empty, names no revision (as a family alone), or is of another account or region than the
    /// service.
    /// </exception>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsDeploymentStartException">
    /// The service is not active or has another deployment controller, never ran the service revision or the other family, or the
    /// task definition does not exist or was deregistered.
    /// </exception>
    /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
    /// <exception cref="EcsException">A call failed.</exception>
    public Task<DeploymentTracker> RollbackAsync(
        string revision, DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(revision);
        return new RollbackExecutor(_client, Cluster, Name, options).RollbackAsync(revision, cancellationToken);
    }

    /// <summary>Deletes the service; its tasks stop after the call.</summary>
    /// <param name="force">
    /// Whether to delete a service whose desired count is above 0. The default is false: then the service must have been
    /// scaled to 0 before, unless it is a daemon service.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The service after the call, <c>DRAINING</c> or <c>INACTIVE</c>.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="InvalidParameterException">
    /// The desired count is above 0 and <paramref name="force"/> is not set.
    /// </exception>
    /// <exception cref="EcsException">The call failed in another way of DeleteService.</exception>
    public Task<Service> DeleteAsync(bool force = false, CancellationToken cancellationToken = default) => ResponseGuard.SendAsync(
        _client,
        new DeleteServiceRequest { Cluster = Cluster, Service = Name, Force = force ? true : null },
        static response => response.Service,
        cancellationToken);

    /// <summary>Tracks the service's newest deployment, even if it has ended already.</summary>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. The tracker's methods accept their own tokens.</param>
    /// <returns>The tracker, as soon as a poll has found the deployment: it stays the tracked one, whatever is deployed later.</returns>
    /// <exception cref="EcsDeploymentException">
    /// The service was not found within <see cref="DeploymentTrackerOptions.NotFoundGracePeriod"/>.
    /// </exception>
    /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
    /// <exception cref="EcsException">The first poll failed.</exception>
    public Task<DeploymentTracker> TrackDeploymentAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.TrackDeploymentAsync(Cluster, Name, options, cancellationToken);

    /// <summary>
    /// Plans a new version of the service's task definition and, if it is given, the service itself. Nothing is changed until the plan is
    /// applied.
    /// </summary>
    /// <param name="definition">The task definition that the service should run. Null: the service names one itself, or keeps its own.</param>
    /// <param name="service">
    /// The desired service, for which the handle states cluster and name. Null: the service exists and keeps all its settings.
    /// </param>
    /// <param name="options">What to keep, to force and to check; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="EcsPlanException">
    /// Cluster, name or family contradict each other or the present service, the service is <c>DRAINING</c>, it has another deployment
    /// controller than <c>ECS</c>, or it names a task definition that is not registered.
    /// </exception>
    /// <exception cref="EcsValidationException">
    /// A definition lacks a required member, or the service does not exist and <paramref name="service"/> is null.
    /// </exception>
    /// <exception cref="EcsException">A call failed.</exception>
    public Task<ServicePlan> PlanAsync(
        RegisterTaskDefinitionRequest? definition,
        CreateServiceRequest? service = null,
        ServicePlanOptions? options = null,
        CancellationToken cancellationToken = default) =>
        _client.PlanServiceAsync(
            definition,
            service ?? new CreateServiceRequest { ServiceName = Name },
            (options ?? new ServicePlanOptions()) with
            {
                Cluster = Cluster,
                ServiceName = Name,
                KeepAbsentMembers = service is null || options?.KeepAbsentMembers == true,
            },
            cancellationToken);

    /// <summary>Waits until the service has one deployment and as many running tasks as its desired count.</summary>
    /// <param name="options">How often to poll and for how long. Null for the defaults of the service's own waiter.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The stable service. One that was rolled back is stable, too.</returns>
    /// <exception cref="EcsWaiterException">
    /// The service does not exist, is draining or inactive, or the wait timed out.
    /// </exception>
    /// <exception cref="EcsException">A poll failed, or a setting in <paramref name="options"/> is invalid.</exception>
    public async Task<Service> WaitUntilStableAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var services = await _client.WaitUntilServicesStableAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return services[0];
    }

    /// <summary>Waits until the service, which was deleted, is <c>INACTIVE</c>.</summary>
    /// <param name="options">How often to poll and for how long. Null for the defaults of the service's own waiter.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The inactive service.</returns>
    /// <exception cref="EcsWaiterException">The service does not exist, or the wait timed out.</exception>
    /// <exception cref="EcsException">A poll failed, or a setting in <paramref name="options"/> is invalid.</exception>
    public async Task<Service> WaitUntilInactiveAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var services = await _client.WaitUntilServicesInactiveAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return services[0];
    }

    /// <summary>Waits until the service does not exist any more: it is deleted, whether ECS still describes it or not.</summary>
    /// <param name="options">How often to poll and for how long. Null for a poll every 15 seconds, for 10 minutes.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The inactive service; null if ECS has forgotten it.</returns>
    /// <exception cref="EcsWaiterException">The wait timed out.</exception>
    /// <exception cref="EcsException">A poll failed, or a setting in <paramref name="options"/> is invalid.</exception>
    public async Task<Service?> WaitUntilDeletedAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var services = await _client.WaitUntilServicesDeletedAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return services.Count > 0 ? services[0] : null;
    }

    /// <summary>Returns the service's name or ARN.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
