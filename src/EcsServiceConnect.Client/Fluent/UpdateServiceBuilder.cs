using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Builds an <see cref="UpdateServiceRequest"/>, from <see cref="ServiceHandle.Update"/>.</summary>
/// <remarks>
/// What no word names stays as it is. A word that adds, such as <c>WithLoadBalancer</c>, adds to the request and not to
/// the service: the service then has exactly what the request lists.
/// </remarks>
public sealed class UpdateServiceBuilder : ServiceBuilder<UpdateServiceBuilder, UpdateServiceRequest>
{
    private readonly IEcsClient _client;

    private bool? _forceNewDeployment;

    internal UpdateServiceBuilder(IEcsClient client, string? cluster, string service)
        : base(new CreateServiceRequest { Cluster = cluster, ServiceName = service })
    {
        _client = client;
    }

    /// <summary>
    /// Starts a deployment even if nothing else changes (<c>forceNewDeployment</c>).
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public UpdateServiceBuilder ForceNewDeployment() => Set(nameof(ForceNewDeployment), copy => copy._forceNewDeployment = true);

    /// <summary>Changes the service. A deployment that it starts has only just begun when the call returns.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The service after the change. For the whole answer, send what <c>Build</c> makes.</returns>
    /// <exception cref="EcsValidationException">Words contradict each other; nothing was sent.</exception>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsException">The call failed in another way of UpdateService.</exception>
    public async Task<Service> SendAsync(CancellationToken cancellationToken = default)
    {
        var request = Build();
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.Service, request, answer);
    }

    /// <summary>Changes the service, and follows the deployment to its end.</summary>
    /// <param name="options">How to follow the deployment; null for the defaults.</param>
    /// <param name="cancellationToken">Gives the call and the following up; what was started goes on.</param>
    /// <returns>
    /// The tracking: await it for the result, or enumerate it for every change. A deployment that is rolled back is no
    /// success.
    /// </returns>
    /// <exception cref="EcsValidationException">Words contradict each other; nothing was sent.</exception>
    public DeploymentTracker SendAndTrackAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.UpdateServiceAndTrackAsync(Build(), options, cancellationToken);

    private protected override UpdateServiceRequest Make() => new()
    {
        Cluster = Draft.Cluster,
        Service = Draft.ServiceName,
        TaskDefinition = Draft.TaskDefinition,
        DesiredCount = Draft.DesiredCount,
        DeploymentConfiguration = Draft.DeploymentConfiguration,
        ServiceConnectConfiguration = Draft.ServiceConnectConfiguration,
        LoadBalancers = Draft.LoadBalancers,
        ServiceRegistries = Draft.ServiceRegistries,
        HealthCheckGracePeriodSeconds = Draft.HealthCheckGracePeriodSeconds,
        AvailabilityZoneRebalancing = Draft.AvailabilityZoneRebalancing,
        VolumeConfigurations = Draft.VolumeConfigurations,
        CapacityProviderStrategy = Launch.CapacityProviderStrategy,
        NetworkConfiguration = Launch.NetworkConfiguration,
        PlatformVersion = Launch.PlatformVersion,
        PlacementConstraints = Launch.PlacementConstraints,
        PlacementStrategy = Launch.PlacementStrategy,
        EnableExecuteCommand = Launch.EnableExecuteCommand,
        EnableEcsManagedTags = Launch.EnableEcsManagedTags,
        PropagateTags = Launch.PropagateTags,
        ForceNewDeployment = _forceNewDeployment,
    };
}
