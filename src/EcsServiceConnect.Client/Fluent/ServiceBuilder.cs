using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The words for services, alike for their creation and for an update.</summary>
/// <typeparam name="TBuilder">The builder itself, which every word returns.</typeparam>
/// <typeparam name="TRequest">The request that it makes.</typeparam>
/// <remarks>In an update, what no word names stays as it is, and what a word names replaces the whole of the old value.</remarks>
public abstract class ServiceBuilder<TBuilder, TRequest> : TaskLaunchBuilder<TBuilder, TRequest>
    where TBuilder : ServiceBuilder<TBuilder, TRequest>
    where TRequest : EcsRequest
{
    private protected ServiceBuilder(CreateServiceRequest draft)
    {
        Draft = draft;
    }

    /// <summary>What was said of the service. All members of an update but one are among those of a creation.</summary>
    private protected CreateServiceRequest Draft { get; set; }

    /// <summary>
    /// Names what to run (<c>taskDefinition</c>). In an update, another definition starts a deployment.
    /// </summary>
    /// <param name="taskDefinition">
    /// <c>family:revision</c>, <c>family</c> alone for its newest active revision at the time of the call, or a full ARN.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder FromTaskDefinition(string taskDefinition) =>
        SetDraft(nameof(FromTaskDefinition), Draft with { TaskDefinition = ArgumentGuard.NotNull(taskDefinition) });

    /// <summary>
    /// Names what to run by a definition that was registered or described: its ARN (<c>taskDefinition</c>).
    /// </summary>
    /// <param name="definition">The definition, such as what <see cref="RegisterTaskDefinitionBuilder"/> registered.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">The definition has no ARN.</exception>
    public TBuilder FromTaskDefinition(TaskDefinition definition) => FromTaskDefinition(ArgumentGuard.GetArn(definition));

    /// <summary>
    /// Says how many tasks to keep running (<c>desiredCount</c>). Excludes <c>AsDaemon</c>.
    /// </summary>
    /// <param name="desiredCount">0 or more.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithDesiredCount(int desiredCount) =>
        SetDraft(nameof(WithDesiredCount), Draft with { DesiredCount = desiredCount });

    /// <summary>
    /// Says how deployments proceed (<c>deploymentConfiguration</c>): strategy, percentages, circuit breaker, alarms,
    /// hooks.
    /// </summary>
    /// <param name="deployment">Gets an empty builder and returns what was said to it.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="deployment"/> is null.</exception>
    public TBuilder WithDeployment(Func<DeploymentBuilder, DeploymentBuilder> deployment)
    {
        var (configuration, problems) = ArgumentGuard.Configure(deployment, new DeploymentBuilder()).FinishWithin(nameof(WithDeployment));
        return SetDraft(nameof(WithDeployment), Draft with { DeploymentConfiguration = configuration }, problems);
    }

    /// <summary>
    /// Says how deployments proceed, by a record that exists already (<c>deploymentConfiguration</c>).
    /// </summary>
    /// <param name="deployment">The configuration.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithDeployment(DeploymentConfiguration deployment) =>
        SetDraft(nameof(WithDeployment), Draft with { DeploymentConfiguration = ArgumentGuard.NotNull(deployment) });

    /// <summary>
    /// Joins a Service Connect namespace (<c>serviceConnectConfiguration</c>): which ports are offered under which names,
    /// or as a client only.
    /// </summary>
    /// <param name="serviceConnect">Gets an empty builder and returns what was said to it.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serviceConnect"/> is null.</exception>
    /// <remarks>
    /// Whether it fits the task definition is not looked at here; <see cref="ServiceConnectPreflight"/> does that.
    /// </remarks>
    public TBuilder WithServiceConnect(Func<ServiceConnectBuilder, ServiceConnectBuilder> serviceConnect)
    {
        var (configuration, problems) = ArgumentGuard.Configure(serviceConnect, new ServiceConnectBuilder()).FinishWithin(nameof(WithServiceConnect));
        return SetDraft(nameof(WithServiceConnect), Draft with { ServiceConnectConfiguration = configuration }, problems);
    }

    /// <summary>
    /// Sets Service Connect by a record that exists already (<c>serviceConnectConfiguration</c>).
    /// </summary>
    /// <param name="serviceConnect">The configuration.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithServiceConnect(ServiceConnectConfiguration serviceConnect) =>
        SetDraft(nameof(WithServiceConnect), Draft with { ServiceConnectConfiguration = ArgumentGuard.NotNull(serviceConnect) });

    /// <summary>
    /// Registers the tasks with a target group of a load balancer. It adds to the <c>loadBalancers</c>, at most five.
    /// </summary>
    /// <param name="targetGroupArn">
    /// The target group's full ARN; its target type must be <c>ip</c> with the network mode <c>awsvpc</c>.
    /// </param>
    /// <param name="containerName">The container that gets the traffic, by its name in the task definition.</param>
    /// <param name="containerPort">That container's port, 1 to 65535.</param>
    /// <param name="trafficShift">
    /// The second target group, rules and role for blue/green, linear and canary deployments. The default is null: none.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithLoadBalancer(
        string targetGroupArn, string containerName, int containerPort, AdvancedConfiguration? trafficShift = null)
    {
        var balancer = new LoadBalancer
        {
            TargetGroupArn = ArgumentGuard.NotNull(targetGroupArn),
            ContainerName = ArgumentGuard.NotNull(containerName),
            ContainerPort = containerPort,
            AdvancedConfiguration = trafficShift,
        };
        return AddDraft(nameof(WithLoadBalancer), Draft with { LoadBalancers = [.. Draft.LoadBalancers ?? [], balancer] });
    }

    /// <summary>
    /// Registers the tasks in a Cloud Map service for discovery by DNS (<c>serviceRegistries</c>). Service Connect needs
    /// none.
    /// </summary>
    /// <param name="registryArn">The ARN of the Cloud Map service.</param>
    /// <param name="port">The port for <c>SRV</c> records with <c>awsvpc</c>. The default is null: none.</param>
    /// <param name="containerName">
    /// The container whose port is published, with <paramref name="containerPort"/> and in place of
    /// <paramref name="port"/>. The default is null: none.
    /// </param>
    /// <param name="containerPort">The port of that container. The default is null: none.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithServiceRegistry(string registryArn, int? port = null, string? containerName = null, int? containerPort = null)
    {
        var registry = new ServiceRegistry
        {
            RegistryArn = ArgumentGuard.NotNull(registryArn),
            Port = port,
            ContainerName = containerName,
            ContainerPort = containerPort,
        };
        return SetDraft(nameof(WithServiceRegistry), Draft with { ServiceRegistries = [registry] });
    }

    /// <summary>
    /// Says for how long after a task's start failing health checks do not count
    /// (<c>healthCheckGracePeriodSeconds</c>).
    /// </summary>
    /// <param name="period">Whole seconds, up to about 68 years. A new service without this word has 0.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithHealthCheckGracePeriod(TimeSpan period) => SetDraft(
        nameof(WithHealthCheckGracePeriod),
        Draft with { HealthCheckGracePeriodSeconds = DurationUnits.ToSeconds(period) },
        DurationUnits.ValidateSeconds(nameof(WithHealthCheckGracePeriod), period));

    /// <summary>
    /// Moves tasks between Availability Zones to even out their spread (<c>availabilityZoneRebalancing</c>).
    /// </summary>
    /// <param name="enable">The default is true; false leaves tasks where they are.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithAvailabilityZoneRebalancing(bool enable = true)
    {
        var rebalancing = enable ? AvailabilityZoneRebalancing.Enabled : AvailabilityZoneRebalancing.Disabled;
        return SetDraft(nameof(WithAvailabilityZoneRebalancing), Draft with { AvailabilityZoneRebalancing = rebalancing });
    }

    /// <summary>
    /// Configures the volume that the task definition leaves open until launch (<c>volumeConfigurations</c>): every task
    /// gets an Amazon EBS volume of its own. Excludes <c>AsDaemon</c>.
    /// </summary>
    /// <param name="name">The volume's name in the task definition.</param>
    /// <param name="volume">Size, type and the role that ECS makes it with.</param>
    /// <returns>A builder that says this, too.</returns>
    public TBuilder WithVolume(string name, ServiceManagedEbsVolumeConfiguration volume)
    {
        var configuration = new ServiceVolumeConfiguration { Name = ArgumentGuard.NotNull(name), ManagedEbsVolume = ArgumentGuard.NotNull(volume) };
        return SetDraft(nameof(WithVolume), Draft with { VolumeConfigurations = [configuration] });
    }

    private protected TBuilder SetDraft(string word, CreateServiceRequest draft, params IReadOnlyList<string> problems) =>
        Set(word, copy => copy.Draft = draft, problems);

    private TBuilder AddDraft(string word, CreateServiceRequest draft) => Add(word, copy => copy.Draft = draft);
}
