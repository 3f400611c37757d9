using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The words for how tasks are started, alike for services and for single tasks.</summary>
/// <typeparam name="TBuilder">The builder itself, which every word returns.</typeparam>
/// <typeparam name="TRequest">The request that it makes.</typeparam>
public abstract class TaskLaunchBuilder<TBuilder, TRequest> : EcsBuilder<TBuilder, TRequest>
    where TBuilder : TaskLaunchBuilder<TBuilder, TRequest>
    where TRequest : EcsRequest
{
    private protected TaskLaunchBuilder()
    {
    }

    private protected TaskLaunch Launch { get; set; } = new();

    private protected override IReadOnlyList<BuilderConflict> Conflicts => TaskLaunchConflicts.All;

    /// <summary>
    /// Runs tasks by this capacity provider, and by the others that are named so: it adds to the
    /// <c>capacityProviderStrategy</c>, at most 20. The way to Fargate Spot and managed instances. Excludes the words that
    /// set a launch type, and <see cref="OnCapacityProviders"/>.
    /// </summary>
    /// <param name="capacityProvider">
    /// Its name, such as <c>FARGATE_SPOT</c>; the cluster must be associated with it.
    /// </param>
    /// <param name="weight">
    /// Its share of the tasks beyond the base, 0 to 1,000. The default is null: 0, and so no share. At least one provider
    /// needs a weight above 0.
    /// </param>
    /// <param name="baseCount">
    /// How many tasks it runs before the weights count (<c>base</c>), 0 to 100,000; one provider only may have it. The
    /// default is null: none.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder OnCapacityProvider(string capacityProvider, int? weight = null, int? baseCount = null)
    {
        var item = new CapacityProviderStrategyItem { CapacityProvider = ArgumentGuard.NotNull(capacityProvider), Weight = weight, Base = baseCount };
        IReadOnlyList<CapacityProviderStrategyItem> strategy = [.. Launch.CapacityProviderStrategy ?? [], item];
        return AddLaunch(nameof(OnCapacityProvider), Launch with { CapacityProviderStrategy = strategy });
    }

    /// <summary>
    /// Sets the whole <c>capacityProviderStrategy</c> at once. Excludes the words that set a launch type, and
    /// <see cref="OnCapacityProvider"/>.
    /// </summary>
    /// <param name="strategy">
    /// The providers with their weights, at most 20. In an update, none takes the service back to its launch type.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strategy"/> is null.</exception>
    public TBuilder OnCapacityProviders(params IReadOnlyList<CapacityProviderStrategyItem> strategy) =>
        SetLaunch(nameof(OnCapacityProviders), Launch with { CapacityProviderStrategy = [.. ArgumentGuard.NotNull(strategy)] });

    /// <summary>
    /// Puts tasks into subnets, as the network mode <c>awsvpc</c> needs (<c>networkConfiguration</c>). With
    /// <c>OnFargate</c>, which takes the subnets itself, it is not needed and refused.
    /// </summary>
    /// <param name="subnets">The ids of 1 to 16 subnets, all of one VPC.</param>
    /// <param name="securityGroups">
    /// The ids of up to 5 security groups. The default is null: the VPC's default group.
    /// </param>
    /// <param name="assignPublicIp">
    /// Whether tasks get a public address. The default is null: the service decides.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subnets"/> is null.</exception>
    public TBuilder InSubnets(IReadOnlyList<string> subnets, IReadOnlyList<string>? securityGroups = null, bool? assignPublicIp = null)
    {
        var network = FluentValues.Network(subnets, securityGroups, assignPublicIp);
        return SetLaunch(
            nameof(InSubnets),
            Launch with { NetworkConfiguration = network },
            FluentValues.NetworkProblems(nameof(InSubnets), subnets));
    }

    /// <summary>
    /// Chooses the Fargate platform version (<c>platformVersion</c>). Excludes <c>OnEc2</c> and <c>OnExternal</c>.
    /// </summary>
    /// <param name="platformVersion">Such as <c>1.4.0</c>; without this word it is <c>LATEST</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithPlatformVersion(string platformVersion) =>
        SetLaunch(nameof(WithPlatformVersion), Launch with { PlatformVersion = ArgumentGuard.NotNull(platformVersion) });

    /// <summary>
    /// Spreads tasks evenly over the values of an attribute. It adds to the <c>placementStrategy</c>, at most five rules,
    /// applied in order. Excludes <c>OnFargate</c>.
    /// </summary>
    /// <param name="field">Such as <c>attribute:ecs.availability-zone</c>, or <c>instanceId</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder PlaceBySpread(string field) => Place(nameof(PlaceBySpread), PlacementStrategyType.Spread, ArgumentGuard.NotNull(field));

    /// <summary>
    /// Fills the instances that have least left of a resource first, so that few are in use. It adds to the
    /// <c>placementStrategy</c>. Excludes <c>OnFargate</c>.
    /// </summary>
    /// <param name="field">The resource: <c>cpu</c> or <c>memory</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder PlaceByBinpack(string field) => Place(nameof(PlaceByBinpack), PlacementStrategyType.Binpack, ArgumentGuard.NotNull(field));

    /// <summary>
    /// Places tasks at random. It adds to the <c>placementStrategy</c>. Excludes <c>OnFargate</c>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder PlaceRandomly() => Place(nameof(PlaceRandomly), PlacementStrategyType.Random, field: null);

    /// <summary>
    /// Places each task on an instance of its own. It adds to the <c>placementConstraints</c>, at most 10 with those of
    /// the task definition. Excludes <c>OnFargate</c>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder PlaceOnDistinctInstances() =>
        Constrain(nameof(PlaceOnDistinctInstances), new PlacementConstraint { Type = PlacementConstraintType.DistinctInstance });

    /// <summary>
    /// Places tasks only on instances that an expression of the cluster query language is true for. It adds to the
    /// <c>placementConstraints</c>. Excludes <c>OnFargate</c>.
    /// </summary>
    /// <param name="expression">
    /// Such as <c>attribute:ecs.instance-type =~ t3.*</c>; up to 2,000 characters.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithPlacementExpression(string expression) => Constrain(
        nameof(WithPlacementExpression), new PlacementConstraint { Type = PlacementConstraintType.MemberOf, Expression = ArgumentGuard.NotNull(expression) });

    /// <summary>
    /// Allows ECS Exec: sessions in the tasks' containers (<c>enableExecuteCommand</c>). The task role needs permission to
    /// open channels of Systems Manager.
    /// </summary>
    /// <param name="enable">The default is true; false forbids it, which is what a new service or task has.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithExecuteCommand(bool enable = true) =>
        SetLaunch(nameof(WithExecuteCommand), Launch with { EnableExecuteCommand = enable });

    /// <summary>
    /// Has ECS tag the tasks with the names of their cluster and service (<c>enableECSManagedTags</c>).
    /// </summary>
    /// <param name="enable">The default is true; false is what a new service or task has.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithEcsManagedTags(bool enable = true) =>
        SetLaunch(nameof(WithEcsManagedTags), Launch with { EnableEcsManagedTags = enable });

    /// <summary>Copies tags to the tasks when they are started (<c>propagateTags</c>).</summary>
    /// <param name="source">
    /// From the task definition or from the service. Tasks outside of a service can have those of the definition only.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder PropagateTagsFrom(PropagateTags source) =>
        SetLaunch(nameof(PropagateTagsFrom), Launch with { PropagateTags = source });

    // An update cannot change the launch type: a new service and a task have the words for it, and these are what they do.
    private protected TBuilder LaunchOnFargate(
        IReadOnlyList<string> subnets, IReadOnlyList<string>? securityGroups, bool? assignPublicIp)
    {
        var network = FluentValues.Network(subnets, securityGroups, assignPublicIp);
        return SetLaunch(
            nameof(RunTaskBuilder.OnFargate),
            Launch with { LaunchType = LaunchType.Fargate, NetworkConfiguration = network },
            FluentValues.NetworkProblems(nameof(RunTaskBuilder.OnFargate), subnets));
    }

    private protected TBuilder LaunchOnEc2() =>
        SetLaunch(nameof(RunTaskBuilder.OnEc2), Launch with { LaunchType = LaunchType.Ec2 });

    private protected TBuilder LaunchOnExternal() =>
        SetLaunch(nameof(RunTaskBuilder.OnExternal), Launch with { LaunchType = LaunchType.External });

    private protected TBuilder SetLaunch(string word, TaskLaunch launch, params IReadOnlyList<string> problems) =>
        Set(word, copy => copy.Launch = launch, problems);

    private protected TBuilder AddLaunch(string word, TaskLaunch launch) => Add(word, copy => copy.Launch = launch);

    private TBuilder Place(string word, PlacementStrategyType type, string? field)
    {
        var rule = new PlacementStrategy { Type = type, Field = field };
        return AddLaunch(word, Launch with { PlacementStrategy = [.. Launch.PlacementStrategy ?? [], rule] });
    }

    private TBuilder Constrain(string word, PlacementConstraint constraint) =>
        AddLaunch(word, Launch with { PlacementConstraints = [.. Launch.PlacementConstraints ?? [], constraint] });
}
