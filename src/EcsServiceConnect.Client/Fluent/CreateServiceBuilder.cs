using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;
using LaunchMethods = EcsServiceConnect.Client.TaskLaunchBuilderExtensions;
using ServiceMethods = EcsServiceConnect.Client.ServiceBuilderExtensions;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>Builds a <see cref="CreateServiceRequest"/>, from <see cref="ClusterHandle.CreateService"/>.</summary>
/// <remarks>Required are <c>FromTaskDefinition</c>, and <c>WithDesiredCount</c> or <see cref="AsDaemon"/>.</remarks>
public sealed class CreateServiceBuilder : EcsBuilder<CreateServiceBuilder, CreateServiceRequest>
{
    private static readonly BuilderConflict[] _conflicts =
    [
        .. TaskLaunchConflicts.All,
        new(nameof(AsDaemon), nameof(ServiceMethods.WithDesiredCount), "both set how many tasks run"),
        new(nameof(AsDaemon), nameof(LaunchMethods.OnFargate), "cannot go together: Fargate has no instances to run one task on each"),
        .. BuilderConflict.Between(
            nameof(AsDaemon),
            "cannot go together: a daemon service has one task on each instance and no choice between them",
            nameof(LaunchMethods.PlaceBySpread),
            nameof(LaunchMethods.PlaceByBinpack),
            nameof(LaunchMethods.PlaceRandomly)),
        new(
            nameof(AsDaemon),
            nameof(ServiceMethods.WithVolume),
            "cannot go together: daemon services have no volumes configured at launch"),
        new(
            nameof(LaunchMethods.OnExternal),
            nameof(ServiceMethods.WithLoadBalancer),
            "cannot go together: load balancers do not reach external instances"),
        new(
            nameof(LaunchMethods.OnExternal),
            nameof(ServiceMethods.WithServiceRegistry),
            "cannot go together: Cloud Map does not register external instances"),
    ];

    private readonly IEcsClient _client;

    internal CreateServiceBuilder(IEcsClient client, string? cluster, string name)
        : base(new CreateServiceRequest { Cluster = cluster, ServiceName = name })
    {
        _client = client;
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>
    /// Runs one task on each suitable container instance (<c>schedulingStrategy</c>). Excludes <c>WithDesiredCount</c>,
    /// <c>OnFargate</c>, <c>WithVolume</c>, <c>PlaceBySpread</c>, <c>PlaceByBinpack</c>, <c>PlaceRandomly</c>, and
    /// <c>WithAvailabilityZoneRebalancing</c> unless that turns rebalancing off.
    /// </summary>
    /// <returns>A new builder with the setting applied.</returns>
    public CreateServiceBuilder AsDaemon() => Set(static request => request with { SchedulingStrategy = SchedulingStrategy.Daemon });

    /// <summary>Creates the service. When the call returns, its first deployment has only begun.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The new service. For the whole response, send the request that <c>Build</c> returns.</returns>
    /// <exception cref="EcsValidationException">Methods exclude each other, or something required is not set; nothing was sent.</exception>
    /// <exception cref="EcsException">The call failed, in one of the ways of CreateService.</exception>
    public async Task<Service> SendAsync(CancellationToken cancellationToken = default) =>
        await ResponseGuard.SendAsync(_client, Build(), static response => response.Service, cancellationToken).ConfigureAwait(false);

    /// <summary>Creates the service and tracks the deployment that this starts.</summary>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. The tracker's methods accept their own tokens.</param>
    /// <returns>The tracker, as soon as the service has accepted the call.</returns>
    /// <exception cref="EcsValidationException">
    /// Methods exclude each other, something required is not set, or a setting in <paramref name="options"/> is invalid; nothing was sent.
    /// </exception>
    /// <exception cref="EcsException">The call failed in one of the ways of CreateService.</exception>
    public async Task<DeploymentTracker> SendAndTrackAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        await _client.CreateServiceAndTrackAsync(Build(), options, cancellationToken).ConfigureAwait(false);

    /// <summary>Creates the service and waits until the deployment that this starts has ended.</summary>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. It does not stop a deployment that was started.</param>
    /// <returns>
    /// How the deployment ended: successfully, unless <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is false.
    /// </returns>
    /// <exception cref="EcsValidationException">
    /// Methods exclude each other, something required is not set, or a setting in <paramref name="options"/> is invalid; nothing was sent.
    /// </exception>
    /// <exception cref="EcsDeploymentException">The deployment did not succeed, or did not end in time.</exception>
    /// <exception cref="EcsException">The call failed in one of the ways of CreateService, or a poll failed.</exception>
    public async Task<DeploymentResult> SendAndWaitAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        await _client.CreateServiceAndWaitAsync(Build(), options, cancellationToken).ConfigureAwait(false);

    private protected override IEnumerable<string> Validate(CreateServiceRequest record)
    {
        if (HasCalled(nameof(AsDaemon)) && record.AvailabilityZoneRebalancing == AvailabilityZoneRebalancing.Enabled)
        {
            yield return $"{nameof(AsDaemon)} and {nameof(ServiceMethods.WithAvailabilityZoneRebalancing)} cannot go together: "
                + "a daemon service has one task on each instance and none to move; keep one.";
        }

        // With the external controller, both belong to the task sets.
        if (record.DeploymentController?.Type == DeploymentControllerType.External)
        {
            yield break;
        }

        if (record.TaskDefinition is null)
        {
            yield return $"{nameof(ServiceMethods.FromTaskDefinition)} is missing: a service runs a task definition.";
        }

        if (record.DesiredCount is null && record.SchedulingStrategy != SchedulingStrategy.Daemon)
        {
            yield return $"{nameof(ServiceMethods.WithDesiredCount)} is missing: set how many tasks run, or call {nameof(AsDaemon)}.";
        }
    }
}
