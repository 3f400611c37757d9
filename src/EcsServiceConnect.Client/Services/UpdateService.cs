using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Changes a service. What is absent stays as it is; what is set replaces the whole previous value.
/// </summary>
/// <remarks>
/// <para>
/// A new deployment is started by <see cref="ForceNewDeployment"/>, and by a change of <see cref="TaskDefinition"/>,
/// <see cref="NetworkConfiguration"/>, <see cref="PlatformVersion"/>, <see cref="LoadBalancers"/>,
/// <see cref="ServiceRegistries"/>, <see cref="ServiceConnectConfiguration"/>, <see cref="VolumeConfigurations"/> or
/// <see cref="VpcLatticeConfigurations"/>. Other members count for tasks started later.
/// </para>
/// <para>
/// The deployment controllers <c>CODE_DEPLOY</c> and <c>EXTERNAL</c> allow only members that do not describe the
/// tasks: desired count, placement, health check grace period and tagging, and with <c>CODE_DEPLOY</c> the deployment
/// configuration. All else is changed there by a CodeDeploy deployment or a new task set.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateServiceRequest : EcsRequest<UpdateServiceResponse>, IServiceRequest
{
    /// <summary>The cluster of the service, by name or full ARN. A service cannot be moved to another one.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The service to change, by its name or full ARN. It must be <c>ACTIVE</c>.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// How many tasks to keep running, 0 or more. It starts no deployment: tasks of the current one are added or
    /// stopped.
    /// </summary>
    /// <value>Null: the number stays.</value>
    [ValueRange(0, int.MaxValue, HasServiceMessage = true)]
    public int? DesiredCount { get; init; }

    /// <summary>
    /// What to run from now on: <c>family:revision</c>, <c>family</c> alone for its newest <c>ACTIVE</c> revision, or
    /// a full ARN. A change starts a deployment.
    /// </summary>
    /// <value>Null: the revision stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewDeployment)]
    public string? TaskDefinition { get; init; }

    /// <summary>
    /// How tasks are divided between capacity providers, up to 20 of them. A change, also from a launch type to a
    /// strategy and back, is accepted only together with <see cref="ForceNewDeployment"/>. An empty list returns the
    /// service to the launch type of its providers.
    /// </summary>
    /// <value>Null: the strategy stays.</value>
    [ChangeEffect(ServiceChangeEffect.ForcedDeployment)]
    [LengthRange(0, 20)]
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    /// <summary>
    /// How deployments proceed: strategy, how many tasks may run and must stay healthy meanwhile, circuit breaker,
    /// alarms, lifecycle hooks. It starts no deployment itself.
    /// </summary>
    /// <value>Null: the configuration stays.</value>
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>
    /// Whether tasks are moved between Availability Zones to even out their spread. It starts no deployment. While it
    /// is enabled, a change that excludes it (see <see cref="Models.AvailabilityZoneRebalancing"/>) is rejected; disable
    /// it in the same call.
    /// </summary>
    /// <value>
    /// Absent: the setting stays; a service that never had one counts as
    /// <see cref="Models.AvailabilityZoneRebalancing.Disabled"/>.
    /// </value>
    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; init; }

    /// <summary>
    /// Subnets, security groups and public address of the tasks' network interfaces, for the network mode
    /// <c>awsvpc</c>. A change starts a deployment.
    /// </summary>
    /// <value>Null: the configuration stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewDeployment)]
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// Conditions that a container instance must meet to get a task: at most 10, together with those of the task
    /// definition. An empty list removes them. Not supported on Fargate.
    /// </summary>
    /// <value>Null: the constraints stay.</value>
    [ChangeEffect(ServiceChangeEffect.NewTasks)]
    [LengthRange(0, 10)]
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>
    /// How tasks are placed on container instances: at most five rules, applied in order. An empty list removes them.
    /// Not supported on Fargate and for daemon services.
    /// </summary>
    /// <value>Null: the strategy stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewTasks)]
    [LengthRange(0, 5, HasServiceMessage = true)]
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }

    /// <summary>
    /// The Fargate platform version, such as <c>1.4.0</c> or <c>LATEST</c>. Only for tasks on Fargate; a change starts
    /// a deployment.
    /// </summary>
    /// <value>Null: <c>LATEST</c>, as the API reference states for a deployment that names no version.</value>
    [ChangeEffect(ServiceChangeEffect.NewDeployment)]
    public string? PlatformVersion { get; init; }

    /// <summary>
    /// Whether to start a deployment even if nothing else changes: to pull an image again whose tag has moved, to
    /// use a newer platform version, or to let running clients reach endpoints that joined the Service Connect
    /// namespace later.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? ForceNewDeployment { get; init; }

    /// <summary>
    /// For how long after a task's start, in seconds, its failing health checks (of load balancers, VPC Lattice and
    /// containers) do not count: 0 to 2,147,483,647, above 0 only for a service that has such health checks. It starts
    /// no deployment.
    /// </summary>
    /// <value>Null: the period stays.</value>
    [ValueRange(0, int.MaxValue)]
    public int? HealthCheckGracePeriodSeconds { get; init; }

    /// <summary>
    /// Who carries deployments out from now on, for moving a service from one deployment controller to another.
    /// </summary>
    /// <value>Null: the controller stays.</value>
    public DeploymentController? DeploymentController { get; init; }

    /// <summary>
    /// Whether <c>ExecuteCommand</c> can open sessions in the containers of tasks started from now on. It starts no
    /// deployment. The task definition must have a task role, with permission to open channels of Systems Manager.
    /// </summary>
    /// <value>Null: the setting stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewTasks)]
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>
    /// Whether ECS adds its own tags to tasks started from now on; set <see cref="ForceNewDeployment"/> to replace
    /// the tasks that run.
    /// </summary>
    /// <value>Null: the setting stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewTasks)]
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>
    /// The load balancers that send traffic to the tasks, one entry per target group. An empty list removes them all.
    /// A change starts a deployment and requires the service-linked role.
    /// </summary>
    /// <value>Null: the load balancers stay.</value>
    [ChangeEffect(ServiceChangeEffect.NewDeployment)]
    [LengthRange(0, 5)]
    public IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }

    /// <summary>
    /// Whether tasks started from now on get the tags of the task definition or of the service; set
    /// <see cref="ForceNewDeployment"/> to replace the tasks that run.
    /// </summary>
    /// <value>Absent: the setting stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewTasks)]
    public PropagateTags PropagateTags { get; init; }

    /// <summary>
    /// The Cloud Map service for service discovery, at most one entry. An empty list removes it. A change starts a
    /// deployment and requires the service-linked role.
    /// </summary>
    /// <value>Null: the registry stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewDeployment)]
    [LengthRange(0, 1, HasServiceMessage = true)]
    public IReadOnlyList<ServiceRegistry>? ServiceRegistries { get; init; }

    /// <summary>
    /// The new Service Connect configuration, in full: what it does not list is no longer offered. To leave the
    /// namespace, set <see cref="ServiceConnectConfiguration.Enabled"/> to false. A change starts a deployment.
    /// </summary>
    /// <value>Null: the configuration stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewDeployment)]
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>
    /// Configuration of the volume that the task definition leaves open until launch, at most one, and required if there
    /// is such a volume. A change starts a deployment. Not for daemon services.
    /// </summary>
    /// <value>Null: the configuration stays.</value>
    [ChangeEffect(ServiceChangeEffect.NewDeployment)]
    public IReadOnlyList<ServiceVolumeConfiguration>? VolumeConfigurations { get; init; }

    /// <summary>
    /// The VPC Lattice target groups in which the tasks are registered. A change starts a deployment.
    /// </summary>
    /// <value>Null: they stay.</value>
    [ChangeEffect(ServiceChangeEffect.NewDeployment)]
    public IReadOnlyList<VpcLatticeConfiguration>? VpcLatticeConfigurations { get; init; }

    /// <summary>
    /// The connector that offers a port of the tasks on the ingress paths of a gateway: at most one entry, which
    /// replaces the one before. It needs the network mode <c>awsvpc</c> and a gateway whose association with the
    /// cluster is <c>ACTIVE</c>.
    /// </summary>
    /// <value>Null: it stays.</value>
    public IReadOnlyList<GatewayConnector>? GatewayConnectors { get; init; }

    /// <summary>
    /// The resolution of the service's CPU and memory metrics in CloudWatch, 60 seconds where none was ever set.
    /// </summary>
    /// <value>Null: the resolution stays.</value>
    public MonitoringConfiguration? Monitoring { get; init; }
}

/// <summary>The response to <see cref="UpdateServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateServiceResponse : EcsResponse
{
    /// <summary>
    /// The service after the change. A deployment that was started is the first of <see cref="Service.Deployments"/>,
    /// with the status <c>PRIMARY</c>, and has only just begun.
    /// </summary>
    public Service? Service { get; init; }
}
