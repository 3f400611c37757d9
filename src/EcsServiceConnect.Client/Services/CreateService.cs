using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a service: ECS keeps a number of tasks of one task definition running, replaces those that fail, and
/// connects them with load balancers, Service Connect and the like.
/// </summary>
/// <remarks>
/// <para>
/// Tasks start after the call returns; <see cref="Service.Deployments"/> shows when they run. With the deployment
/// controller <c>EXTERNAL</c> only members that are not settings of a task set are allowed.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</para>
/// </remarks>
[EcsOperation]
[CopiedFrom(typeof(Service))]
public sealed partial record CreateServiceRequest
    : EcsRequest<CreateServiceResponse>, IServiceRequest, ILaunchTypeRequest, ITaggableRequest
{
    /// <summary>The cluster to run the service in, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Required. The name of the service: up to 255 letters, digits, underscores and hyphens, unique in its cluster.
    /// The name of a service in the status <c>ACTIVE</c> or <c>DRAINING</c> cannot be used again; that of an
    /// <c>INACTIVE</c> one can.
    /// </summary>
    public required string ServiceName { get; init; }

    /// <summary>
    /// What to run: <c>family:revision</c>, <c>family</c> alone for its newest <c>ACTIVE</c> revision at the time of
    /// the call, or a full ARN. Required unless the deployment controller is <c>EXTERNAL</c>, where it belongs to the
    /// task sets.
    /// </summary>
    public string? TaskDefinition { get; init; }

    /// <summary>Whether tasks are moved between Availability Zones to even out their spread.</summary>
    /// <value>
    /// Absent: <see cref="Models.AvailabilityZoneRebalancing.Enabled"/>, for services that rebalancing is available to
    /// (see <see cref="Models.AvailabilityZoneRebalancing"/>).
    /// </value>
    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; init; }

    /// <summary>
    /// The load balancers that send traffic to the tasks, one entry per target group, at most five with the
    /// deployment controller <c>ECS</c>; <c>CODE_DEPLOY</c> requires an Application or Network Load Balancer. With
    /// the network mode <c>awsvpc</c>, and so on Fargate, target groups must have the target type <c>ip</c>, and
    /// Classic Load Balancers are not supported. More than one target group requires the service-linked role and
    /// excludes <see cref="Role"/>.
    /// </summary>
    /// <value>Null: none.</value>
    [LengthRange(0, 5)]
    public IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }

    /// <summary>
    /// The Cloud Map service to register the tasks in, for service discovery by DNS or API: at most one entry. It is
    /// independent of Service Connect, which makes its own entries.
    /// </summary>
    /// <value>Null: none.</value>
    [LengthRange(0, 1, HasServiceMessage = true)]
    public IReadOnlyList<ServiceRegistry>? ServiceRegistries { get; init; }

    /// <summary>
    /// How many tasks to keep running, 0 or more. Required unless <see cref="SchedulingStrategy"/> is
    /// <see cref="Models.SchedulingStrategy.Daemon"/>, which runs one task on each suitable container instance.
    /// </summary>
    [ValueRange(0, int.MaxValue, HasServiceMessage = true)]
    public int? DesiredCount { get; init; }

    /// <summary>
    /// The idempotency token: a request that repeats it for the same name creates no second service, whatever its tags.
    /// Up to 36 ASCII characters (codes 33 to 126), case-sensitive, a new one for each service.
    /// </summary>
    /// <value>Null: the client makes one of 32 characters for the call and keeps it over its retries.</value>
    [LengthRange(0, 36)]
    public string? ClientToken { get; init; }

    /// <summary>
    /// Where tasks run: Fargate, EC2 instances of the cluster, or registered machines of your own. Excludes
    /// <see cref="CapacityProviderStrategy"/>. Fargate Spot and managed instances have no launch type and need a
    /// strategy.
    /// </summary>
    /// <value>Absent: the capacity provider strategy here or that of the cluster; where neither exists, EC2.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>
    /// How tasks are divided between capacity providers: up to 20, all associated with the cluster and <c>ACTIVE</c>
    /// or <c>UPDATING</c>; at least one needs a weight above 0, and only one may have a base. Excludes
    /// <see cref="LaunchType"/>.
    /// </summary>
    /// <value>Null: the cluster's default strategy, unless a launch type is set.</value>
    [LengthRange(0, 20)]
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    /// <summary>
    /// The Fargate platform version, such as <c>1.4.0</c> or <c>LATEST</c>. Only for tasks on Fargate.
    /// </summary>
    /// <value>Null: <c>LATEST</c>, where tasks are on Fargate.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>
    /// The IAM role, by name or ARN, that lets ECS register tasks with the load balancer; a role with a path other
    /// than <c>/</c> is set by ARN or as <c>/path/name</c>. Allowed only together with <see cref="LoadBalancers"/>
    /// and where tasks do not use <c>awsvpc</c>; excluded by service discovery, several target groups and the
    /// controller <c>EXTERNAL</c>, which need the service-linked role.
    /// </summary>
    /// <value>Null: the account's service-linked role for ECS.</value>
    public string? Role { get; init; }

    /// <summary>
    /// How deployments proceed: strategy, how many tasks may run and must stay healthy meanwhile, circuit breaker,
    /// alarms, lifecycle hooks.
    /// </summary>
    /// <value>
    /// Null: a rolling update between 100 and 200 percent of the desired count; for a daemon service, between 0 and
    /// 100 percent.
    /// </value>
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>
    /// Conditions that a container instance must meet to get a task: at most 10, together with those of the task
    /// definition. Not supported on Fargate.
    /// </summary>
    /// <value>Null: none beyond the task definition's.</value>
    [LengthRange(0, 10)]
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>
    /// How tasks are placed on container instances: at most five rules, applied in order. Not supported on Fargate
    /// and for daemon services.
    /// </summary>
    /// <value>Null: tasks are spread over Availability Zones.</value>
    [LengthRange(0, 5, HasServiceMessage = true)]
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }

    /// <summary>
    /// Subnets, security groups and public address of the tasks' network interfaces. Required with the network mode
    /// <c>awsvpc</c>, and so on Fargate; not accepted with any other mode.
    /// </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// For how long after a task's start, in seconds, its failing health checks (of load balancers, VPC Lattice and
    /// containers) do not count: 0 to 2,147,483,647, which is about 69 years; above 0 only for a service that has such
    /// health checks. While there are more tasks than desired, an unhealthy one may be stopped within the period all the
    /// same.
    /// </summary>
    /// <value>Null: 0.</value>
    [AbsentMeans(0)]
    [ValueRange(0, int.MaxValue)]
    public int? HealthCheckGracePeriodSeconds { get; init; }

    /// <summary>
    /// Whether the service keeps a number of tasks (<see cref="Models.SchedulingStrategy.Replica"/>) or one on each
    /// suitable container instance (<see cref="Models.SchedulingStrategy.Daemon"/>, not on Fargate and only with the
    /// deployment controller <c>ECS</c>).
    /// </summary>
    /// <value>Absent: <c>REPLICA</c>.</value>
    [AbsentMeans(SchedulingStrategy.Names.Replica)]
    public SchedulingStrategy SchedulingStrategy { get; init; }

    /// <summary>Who carries deployments out: ECS, CodeDeploy, or a program of your own.</summary>
    /// <value>Null: <c>ECS</c>.</value>
    public DeploymentController? DeploymentController { get; init; }

    /// <summary>
    /// Tags for the service: at most 50, every key once. Keys have 1 to 128 characters, values up to 256; neither may
    /// begin with <c>aws:</c> in any casing. They go away with the service, and reach tasks only by
    /// <see cref="PropagateTags"/>.
    /// </summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// Whether ECS adds its own tags, <c>aws:ecs:clusterName</c> and <c>aws:ecs:serviceName</c>, to the service's
    /// tasks, so that costs can be attributed. Set <see cref="PropagateTags"/> with it.
    /// </summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false)]
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>
    /// Whether tasks get the tags of the task definition or of the service. It works only while a task is created;
    /// running tasks are tagged one by one. Cost reports by tag need a value other than <c>NONE</c>.
    /// </summary>
    /// <value>Absent: as <c>NONE</c>, no tags.</value>
    [AbsentMeans(PropagateTags.Names.None)]
    public PropagateTags PropagateTags { get; init; }

    /// <summary>
    /// Whether <c>ExecuteCommand</c> can open sessions in all containers of the service's tasks. The task definition must
    /// have a task role, with permission to open channels of Systems Manager.
    /// </summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false)]
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>
    /// Membership in a Service Connect namespace: which ports of the tasks are offered under which names, and whether
    /// the tasks may call others.
    /// </summary>
    /// <value>
    /// Null: no Service Connect, whatever default the cluster has; to join as a client only, set
    /// <see cref="ServiceConnectConfiguration.Enabled"/> and leave its services out.
    /// </value>
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>
    /// Configuration of the volume that the task definition leaves open until launch (<c>configuredAtLaunch</c>): at
    /// most one, an Amazon EBS volume of which every task gets its own. Required if there is such a volume. Not for
    /// daemon services.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<ServiceVolumeConfiguration>? VolumeConfigurations { get; init; }

    /// <summary>
    /// The VPC Lattice target groups in which the tasks are registered, one entry per named port and target group.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<VpcLatticeConfiguration>? VpcLatticeConfigurations { get; init; }

    /// <summary>
    /// The connector that offers a port of the tasks on the ingress paths of a gateway: at most one entry. It needs the
    /// network mode <c>awsvpc</c> and a gateway whose association with the cluster is <c>ACTIVE</c>; without one the
    /// request fails.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<GatewayConnector>? GatewayConnectors { get; init; }

    /// <summary>The resolution of the service's CPU and memory metrics in CloudWatch.</summary>
    /// <value>Null: one value every 60 seconds.</value>
    public MonitoringConfiguration? Monitoring { get; init; }
}

/// <summary>The response to <see cref="CreateServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateServiceResponse : EcsResponse
{
    /// <summary>
    /// The new service, in the status <c>ACTIVE</c>, with its first deployment just begun and usually no running task
    /// yet.
    /// </summary>
    public Service? Service { get; init; }
}
