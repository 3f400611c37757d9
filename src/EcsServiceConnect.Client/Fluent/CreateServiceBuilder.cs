using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Builds a <see cref="CreateServiceRequest"/>, from <see cref="ClusterHandle.CreateService"/>.</summary>
/// <remarks>Needed are <c>FromTaskDefinition</c>, and <c>WithDesiredCount</c> or <see cref="AsDaemon"/>.</remarks>
public sealed class CreateServiceBuilder : ServiceBuilder<CreateServiceBuilder, CreateServiceRequest>
{
    private static readonly BuilderConflict[] _conflicts =
    [
        .. TaskLaunchConflicts.All,
        new(nameof(AsDaemon), nameof(WithDesiredCount), "both say how many tasks run"),
        new(nameof(AsDaemon), nameof(OnFargate), "cannot go together: Fargate has no instances to run one task on each"),
        .. BuilderConflict.ExcludedBy(
            nameof(AsDaemon),
            "cannot go together: a daemon service has one task on each instance and no choice between them",
            nameof(PlaceBySpread),
            nameof(PlaceByBinpack),
            nameof(PlaceRandomly)),
        new(nameof(AsDaemon), nameof(WithVolume), "cannot go together: tasks of daemon services get no volumes of their own"),
        new(nameof(OnExternal), nameof(WithLoadBalancer), "cannot go together: external instances are not behind load balancers"),
        new(nameof(OnExternal), nameof(WithServiceRegistry), "cannot go together: external instances are not found by Cloud Map"),
    ];

    private readonly IEcsClient _client;

    internal CreateServiceBuilder(IEcsClient client, string? cluster, string name)
        : base(new CreateServiceRequest { Cluster = cluster, ServiceName = name })
    {
        _client = client;
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>
    /// Runs the tasks on Fargate (<c>launchType</c> and <c>networkConfiguration</c>). Excludes the other words that begin
    /// with <c>On</c>, <c>InSubnets</c>, all that begin with <c>Place</c>, and <see cref="AsDaemon"/>.
    /// </summary>
    /// <inheritdoc cref="TaskLaunchBuilder{TBuilder, TRequest}.InSubnets" path="/*[not(self::summary)]"/>
    public CreateServiceBuilder OnFargate(
        IReadOnlyList<string> subnets, IReadOnlyList<string>? securityGroups = null, bool? assignPublicIp = null) =>
        LaunchOnFargate(subnets, securityGroups, assignPublicIp);

    /// <summary>
    /// Runs the tasks on EC2 instances of the cluster (<c>launchType</c>). With the network mode <c>awsvpc</c> say
    /// <c>InSubnets</c>, too. Excludes the other words that begin with <c>On</c>, and <c>WithPlatformVersion</c>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public CreateServiceBuilder OnEc2() => LaunchOnEc2();

    /// <summary>
    /// Runs the tasks on registered machines of your own (<c>launchType</c>). Excludes the other words that begin with
    /// <c>On</c>, <c>InSubnets</c>, <c>WithPlatformVersion</c>, <c>WithLoadBalancer</c> and
    /// <c>WithServiceRegistry</c>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public CreateServiceBuilder OnExternal() => LaunchOnExternal();

    /// <summary>
    /// Runs one task on each suitable container instance (<c>schedulingStrategy</c>). Excludes <c>WithDesiredCount</c>,
    /// <see cref="OnFargate"/>, <c>WithVolume</c>, <c>PlaceBySpread</c>, <c>PlaceByBinpack</c>, <c>PlaceRandomly</c>, and
    /// <c>WithAvailabilityZoneRebalancing</c> unless it turns that off.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public CreateServiceBuilder AsDaemon() =>
        SetDraft(nameof(AsDaemon), Draft with { SchedulingStrategy = SchedulingStrategy.Daemon });

    /// <summary>
    /// Puts a tag on the service. It adds to the <c>tags</c>, at most 50; a key that was there gets the new value.
    /// </summary>
    /// <param name="key">1 to 128 characters, not beginning with <c>aws:</c>.</param>
    /// <param name="value">Up to 256 characters.</param>
    /// <returns>A builder that says this, too.</returns>
    public CreateServiceBuilder WithTag(string key, string value) =>
        AddLaunch(nameof(WithTag), Launch with { Tags = FluentValues.Tagged(Launch.Tags, key, value) });

    /// <summary>Puts several tags on the service, as <see cref="WithTag"/> does one.</summary>
    /// <param name="tags">Keys and values, such as a dictionary.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tags"/> is null.</exception>
    public CreateServiceBuilder WithTags(IEnumerable<KeyValuePair<string, string>> tags) =>
        AddLaunch(nameof(WithTags), Launch with { Tags = FluentValues.Tagged(Launch.Tags, tags) });

    /// <summary>Creates the service. Its first deployment has only just begun when the call returns.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The new service. For the whole answer, send what <c>Build</c> makes.</returns>
    /// <exception cref="EcsValidationException">Words contradict each other, or something is missing; nothing was sent.</exception>
    /// <exception cref="EcsException">The call failed, in one of the ways of CreateService.</exception>
    public async Task<Service> SendAsync(CancellationToken cancellationToken = default)
    {
        var request = Build();
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.Service, request, answer);
    }

    /// <summary>Creates the service, and follows the deployment to its end.</summary>
    /// <param name="options">How to follow the deployment; null for the defaults.</param>
    /// <param name="cancellationToken">Gives the call and the following up; what was started goes on.</param>
    /// <returns>
    /// The tracking: await it for the result, or enumerate it for every change. A deployment that is rolled back is no
    /// success.
    /// </returns>
    /// <exception cref="EcsValidationException">Words contradict each other, or something is missing; nothing was sent.</exception>
    public DeploymentTracker SendAndTrackAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.CreateServiceAndTrackAsync(Build(), options, cancellationToken);

    private protected override CreateServiceRequest Make() => Draft with
    {
        LaunchType = Launch.LaunchType,
        CapacityProviderStrategy = Launch.CapacityProviderStrategy,
        NetworkConfiguration = Launch.NetworkConfiguration,
        PlatformVersion = Launch.PlatformVersion,
        PlacementConstraints = Launch.PlacementConstraints,
        PlacementStrategy = Launch.PlacementStrategy,
        EnableExecuteCommand = Launch.EnableExecuteCommand,
        EnableEcsManagedTags = Launch.EnableEcsManagedTags,
        PropagateTags = Launch.PropagateTags,
        Tags = Launch.Tags,
    };

    private protected override IEnumerable<string> Check(CreateServiceRequest record)
    {
        if (HasCalled(nameof(AsDaemon)) && record.AvailabilityZoneRebalancing == AvailabilityZoneRebalancing.Enabled)
        {
            yield return $"{nameof(AsDaemon)} and {nameof(WithAvailabilityZoneRebalancing)} cannot go together: "
                + "a daemon service has one task on each instance and none to move; keep one.";
        }

        // With that controller both belong to the task sets.
        if (record.DeploymentController?.Type == DeploymentControllerType.External)
        {
            yield break;
        }

        if (record.TaskDefinition is null)
        {
            yield return $"{nameof(FromTaskDefinition)} is missing: say what the service runs.";
        }

        if (record.DesiredCount is null && record.SchedulingStrategy != SchedulingStrategy.Daemon)
        {
            yield return $"{nameof(WithDesiredCount)} is missing: say how many tasks to run, or {nameof(AsDaemon)}.";
        }
    }
}
