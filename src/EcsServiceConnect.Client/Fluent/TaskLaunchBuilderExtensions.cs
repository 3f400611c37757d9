using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

// The namespace of the client, so that whoever can begin a builder finds all of its methods.
namespace EcsServiceConnect.Client;

/// <summary>The methods for how tasks are launched, alike for services and for single tasks.</summary>
public static class TaskLaunchBuilderExtensions
{
    /// <typeparam name="TBuilder">The builder.</typeparam>
    /// <typeparam name="TRequest">The request that it builds.</typeparam>
    /// <param name="builder">The builder, which stays as it is.</param>
    extension<TBuilder, TRequest>(EcsBuilder<TBuilder, TRequest> builder)
        where TBuilder : EcsBuilder<TBuilder, TRequest>
        where TRequest : EcsRequest, ILaunchTypeRequest
    {
        /// <summary>
        /// Runs the tasks on Fargate (<c>launchType</c> and <c>networkConfiguration</c>). Excludes the other methods that
        /// begin with <c>On</c>, <c>InSubnets</c>, all that begin with <c>Place</c>, <c>WithPlacementExpression</c> and
        /// <c>AsDaemon</c>.
        /// </summary>
        /// <param name="subnets">The ids of 1 to 16 subnets of one VPC.</param>
        /// <param name="securityGroups">
        /// The ids of up to 5 security groups. The default is null: the VPC's default security group.
        /// </param>
        /// <param name="assignPublicIp">
        /// Whether tasks get a public address. The default is null: the service decides.
        /// </param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="subnets"/> is null.</exception>
        public TBuilder OnFargate(
            IReadOnlyList<string> subnets, IReadOnlyList<string>? securityGroups = null, bool? assignPublicIp = null)
        {
            var network = CreateNetwork(subnets, securityGroups, assignPublicIp);
            return ArgumentGuard.NotNull(builder).Set(
                request => request with { LaunchType = LaunchType.Fargate, NetworkConfiguration = network },
                ValidateSubnets(subnets));
        }

        /// <summary>
        /// Runs the tasks on EC2 instances of the cluster (<c>launchType</c>). With the network mode <c>awsvpc</c>, call
        /// <c>InSubnets</c>, too. Excludes the other methods that begin with <c>On</c>, and <c>WithPlatformVersion</c>.
        /// </summary>
        /// <returns>A new builder with the setting applied.</returns>
        public TBuilder OnEc2() => ArgumentGuard.NotNull(builder).Set(static request => request with { LaunchType = LaunchType.Ec2 });

        /// <summary>
        /// Runs the tasks on external instances, which are registered machines of your own (<c>launchType</c>). Excludes
        /// the other methods that begin with <c>On</c>, <c>InSubnets</c>, <c>WithPlatformVersion</c>,
        /// <c>WithLoadBalancer</c> and <c>WithServiceRegistry</c>.
        /// </summary>
        /// <returns>A new builder with the setting applied.</returns>
        public TBuilder OnExternal() =>
            ArgumentGuard.NotNull(builder).Set(static request => request with { LaunchType = LaunchType.External });
    }

    /// <typeparam name="TBuilder">The builder.</typeparam>
    /// <typeparam name="TRequest">The request that it builds.</typeparam>
    /// <param name="builder">The builder, which stays as it is.</param>
    extension<TBuilder, TRequest>(EcsBuilder<TBuilder, TRequest> builder)
        where TBuilder : EcsBuilder<TBuilder, TRequest>
        where TRequest : EcsRequest, ITaskLaunchRequest
    {
        /// <summary>
        /// Adds a capacity provider that runs tasks (<c>capacityProviderStrategy</c>), at most 20. Fargate Spot and managed
        /// instances are reached in this way. Excludes the methods that set a launch type, and <c>OnCapacityProviders</c>.
        /// </summary>
        /// <param name="capacityProvider">
        /// The provider's name, such as <c>FARGATE_SPOT</c>; the cluster must be associated with it.
        /// </param>
        /// <param name="weight">
        /// Its share of the tasks beyond the base, 0 to 1,000. The default is null, which means 0 and so no share. At least
        /// one provider needs a weight above 0.
        /// </param>
        /// <param name="baseCount">
        /// The number of tasks that it runs before the weights count (<c>base</c>), 0 to 100,000. Only one provider can
        /// have it. The default is null: none.
        /// </param>
        /// <returns>A new builder with the provider added.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="capacityProvider"/> is null.</exception>
        public TBuilder OnCapacityProvider(string capacityProvider, int? weight = null, int? baseCount = null)
        {
            var item = new CapacityProviderStrategyItem
            {
                CapacityProvider = ArgumentGuard.NotNull(capacityProvider),
                Weight = weight,
                Base = baseCount,
            };
            return ArgumentGuard.NotNull(builder).Add(
                request => request with { CapacityProviderStrategy = [.. request.CapacityProviderStrategy ?? [], item] });
        }

        /// <summary>
        /// Sets the whole <c>capacityProviderStrategy</c> at once. Excludes the methods that set a launch type, and
        /// <c>OnCapacityProvider</c>.
        /// </summary>
        /// <param name="strategy">
        /// The providers with their weights, at most 20. In an update, an empty list returns the service to its launch type;
        /// every change needs <c>forceNewDeployment</c>.
        /// </param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="strategy"/> is null.</exception>
        public TBuilder OnCapacityProviders(params IReadOnlyList<CapacityProviderStrategyItem> strategy) =>
            ArgumentGuard.NotNull(builder).Set(
                request => request with { CapacityProviderStrategy = [.. ArgumentGuard.NotNull(strategy)] });

        /// <summary>
        /// Runs the tasks in subnets, as the network mode <c>awsvpc</c> requires (<c>networkConfiguration</c>). Excludes
        /// <c>OnFargate</c>, which has the same parameters, and <c>OnExternal</c>.
        /// </summary>
        /// <param name="subnets">The ids of 1 to 16 subnets of one VPC.</param>
        /// <param name="securityGroups">
        /// The ids of up to 5 security groups. The default is null: the VPC's default security group.
        /// </param>
        /// <param name="assignPublicIp">
        /// Whether tasks get a public address. The default is null: the service decides.
        /// </param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="subnets"/> is null.</exception>
        public TBuilder InSubnets(
            IReadOnlyList<string> subnets, IReadOnlyList<string>? securityGroups = null, bool? assignPublicIp = null)
        {
            var network = CreateNetwork(subnets, securityGroups, assignPublicIp);
            return ArgumentGuard.NotNull(builder).Set(
                request => request with { NetworkConfiguration = network }, ValidateSubnets(subnets));
        }

        /// <summary>
        /// Sets the Fargate platform version (<c>platformVersion</c>). Excludes <c>OnEc2</c> and <c>OnExternal</c>.
        /// </summary>
        /// <param name="platformVersion">Such as <c>1.4.0</c>. Without this method it is <c>LATEST</c>.</param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="platformVersion"/> is null.</exception>
        public TBuilder WithPlatformVersion(string platformVersion) =>
            ArgumentGuard.NotNull(builder).Set(
                request => request with { PlatformVersion = ArgumentGuard.NotNull(platformVersion) });

        /// <summary>
        /// Spreads tasks evenly over the values of an attribute. Adds to the <c>placementStrategy</c>, at most five rules
        /// that apply in order. Excludes <c>OnFargate</c> and <c>AsDaemon</c>.
        /// </summary>
        /// <param name="field">Such as <c>attribute:ecs.availability-zone</c>, or <c>instanceId</c>.</param>
        /// <returns>A new builder with the rule added.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
        public TBuilder PlaceBySpread(string field) =>
            AddStrategy(builder, new PlacementStrategy { Type = PlacementStrategyType.Spread, Field = ArgumentGuard.NotNull(field) });

        /// <summary>
        /// Fills the instances that have least left of a resource first, so that few are in use. Adds to the
        /// <c>placementStrategy</c>. Excludes <c>OnFargate</c> and <c>AsDaemon</c>.
        /// </summary>
        /// <param name="field">The resource: <c>cpu</c> or <c>memory</c>.</param>
        /// <returns>A new builder with the rule added.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
        public TBuilder PlaceByBinpack(string field) =>
            AddStrategy(builder, new PlacementStrategy { Type = PlacementStrategyType.Binpack, Field = ArgumentGuard.NotNull(field) });

        /// <summary>
        /// Places tasks at random. Adds to the <c>placementStrategy</c>. Excludes <c>OnFargate</c> and <c>AsDaemon</c>.
        /// </summary>
        /// <returns>A new builder with the rule added.</returns>
        public TBuilder PlaceRandomly() => AddStrategy(builder, new PlacementStrategy { Type = PlacementStrategyType.Random });

        /// <summary>
        /// Places each task on an instance of its own. Adds to the <c>placementConstraints</c>, at most 10 with those of
        /// the task definition. Excludes <c>OnFargate</c>.
        /// </summary>
        /// <returns>A new builder with the constraint added.</returns>
        public TBuilder PlaceOnDistinctInstances() =>
            AddConstraint(builder, new PlacementConstraint { Type = PlacementConstraintType.DistinctInstance });

        /// <summary>
        /// Places tasks only on instances that match an expression of the cluster query language. Adds to the
        /// <c>placementConstraints</c>. Excludes <c>OnFargate</c>.
        /// </summary>
        /// <param name="expression">
        /// Such as <c>attribute:ecs.instance-type =~ t3.*</c>; up to 2,000 characters.
        /// </param>
        /// <returns>A new builder with the constraint added.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="expression"/> is null.</exception>
        public TBuilder WithPlacementExpression(string expression) => AddConstraint(
            builder,
            new PlacementConstraint { Type = PlacementConstraintType.MemberOf, Expression = ArgumentGuard.NotNull(expression) });

        /// <summary>
        /// Allows commands to be run in the containers of the tasks by ECS Exec (<c>enableExecuteCommand</c>). It needs a task
        /// role in the task definition.
        /// </summary>
        /// <param name="enable">The default is true. False forbids it, as a new service or task does.</param>
        /// <returns>A new builder with the setting applied.</returns>
        public TBuilder WithExecuteCommand(bool enable = true) =>
            ArgumentGuard.NotNull(builder).Set(request => request with { EnableExecuteCommand = enable });

        /// <summary>
        /// Lets ECS tag the tasks with the names of their cluster and service (<c>enableECSManagedTags</c>).
        /// </summary>
        /// <param name="enable">The default is true. False is what a new service or task has.</param>
        /// <returns>A new builder with the setting applied.</returns>
        public TBuilder WithEcsManagedTags(bool enable = true) =>
            ArgumentGuard.NotNull(builder).Set(request => request with { EnableEcsManagedTags = enable });

        /// <summary>Copies tags to the tasks when they start (<c>propagateTags</c>).</summary>
        /// <param name="source">
        /// The task definition or the service. Tasks outside of a service can only have those of the task definition.
        /// </param>
        /// <returns>A new builder with the setting applied.</returns>
        public TBuilder PropagateTagsFrom(PropagateTags source) =>
            ArgumentGuard.NotNull(builder).Set(request => request with { PropagateTags = source });
    }

    private static TBuilder AddStrategy<TBuilder, TRequest>(
        EcsBuilder<TBuilder, TRequest> builder, PlacementStrategy rule, [CallerMemberName] string method = "")
        where TBuilder : EcsBuilder<TBuilder, TRequest>
        where TRequest : EcsRequest, ITaskLaunchRequest =>
        ArgumentGuard.NotNull(builder).Add(
            request => request with { PlacementStrategy = [.. request.PlacementStrategy ?? [], rule] }, method: method);

    private static TBuilder AddConstraint<TBuilder, TRequest>(
        EcsBuilder<TBuilder, TRequest> builder, PlacementConstraint constraint, [CallerMemberName] string method = "")
        where TBuilder : EcsBuilder<TBuilder, TRequest>
        where TRequest : EcsRequest, ITaskLaunchRequest =>
        ArgumentGuard.NotNull(builder).Add(
            request => request with { PlacementConstraints = [.. request.PlacementConstraints ?? [], constraint] }, method: method);

    private static NetworkConfiguration CreateNetwork(
        IReadOnlyList<string> subnets, IReadOnlyList<string>? securityGroups, bool? assignPublicIp) => new()
        {
            AwsvpcConfiguration = new AwsVpcConfiguration
            {
                Subnets = [.. ArgumentGuard.NotNull(subnets)],
                SecurityGroups = securityGroups is null ? null : [.. securityGroups],
                AssignPublicIp = assignPublicIp is null ? default : assignPublicIp.Value ? AssignPublicIp.Enabled : AssignPublicIp.Disabled,
            },
        };

    private static string[] ValidateSubnets(IReadOnlyList<string> subnets, [CallerMemberName] string method = "") =>
        subnets.Count > 0 ? [] : [$"{method} has no subnet; pass at least one."];
}
