using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A service as ECS describes it: what it should run, what runs now, and its deployments and latest
/// events.
/// </summary>
/// <remarks>
/// <para>
/// The Service Connect configuration is on each deployment, in <see cref="Deployment.ServiceConnectConfiguration"/>,
/// since a service can be between two configurations; so do volume, VPC Lattice and similar settings.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Service
{
    /// <summary>
    /// The service's ARN, of the form <c>arn:aws:ecs:us-east-1:123456789012:service/prod/orders</c>. Old services can
    /// have one without the cluster's name.
    /// </summary>
    public string? ServiceArn { get; init; }

    /// <summary>The service's name: 1 to 255 letters, digits, underscores and hyphens, unique in its cluster.</summary>
    public string? ServiceName { get; init; }

    /// <summary>The ARN of the cluster that the service runs in.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// The target groups or Classic Load Balancers that send traffic to the tasks; empty if there are none.
    /// </summary>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>
    /// The Cloud Map service in which tasks are registered for service discovery, at most one. What Service Connect
    /// registers is not listed here.
    /// </summary>
    public IReadOnlyList<ServiceRegistry> ServiceRegistries { get; init; } = [];

    /// <summary>
    /// The state of the service: <c>ACTIVE</c>, <c>DRAINING</c> (deleted, with tasks still being stopped), or
    /// <c>INACTIVE</c> (deleted and stopped; it can still be described, for no guaranteed time). It does
    /// not reflect the health of the tasks.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>
    /// How many tasks should run. For a daemon service, as many as there are suitable container instances.
    /// </summary>
    public int? DesiredCount { get; init; }

    /// <summary>How many of the service's tasks are in the state <c>RUNNING</c>, over all its deployments.</summary>
    public int? RunningCount { get; init; }

    /// <summary>How many of the service's tasks are in the state <c>PENDING</c>, over all its deployments.</summary>
    public int? PendingCount { get; init; }

    /// <summary>Where tasks run. Absent if the service has a capacity provider strategy.</summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>How tasks are divided between capacity providers. Empty if the service has a launch type.</summary>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>
    /// The Fargate platform version that was asked for, such as <c>LATEST</c> or <c>1.4.0</c>. Null where tasks do
    /// not run on Fargate.
    /// </summary>
    public string? PlatformVersion { get; init; }

    /// <summary>
    /// The operating system of tasks on Fargate, such as <c>Linux</c>. Null where tasks do not run on
    /// Fargate.
    /// </summary>
    public string? PlatformFamily { get; init; }

    /// <summary>
    /// The full ARN of the task definition revision that the service should run. Null with the deployment controller
    /// <c>EXTERNAL</c>, where task sets name their own.
    /// </summary>
    public string? TaskDefinition { get; init; }

    /// <summary>
    /// How deployments proceed: strategy, limits on the number of tasks, circuit breaker, alarms and lifecycle hooks.
    /// </summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>
    /// The task sets of the service, with the deployment controllers <c>CODE_DEPLOY</c> and <c>EXTERNAL</c>; empty
    /// with <c>ECS</c>.
    /// </summary>
    public IReadOnlyList<TaskSet> TaskSets { get; init; } = [];

    /// <summary>
    /// The deployments that still have tasks, with the deployment controller <c>ECS</c>: the one with the status
    /// <c>PRIMARY</c> is the newest, others are being replaced. Empty with <c>CODE_DEPLOY</c>.
    /// </summary>
    public IReadOnlyList<Deployment> Deployments { get; init; } = [];

    /// <summary>
    /// The ARN of the IAM role that registers tasks with a load balancer; null if the service has none.
    /// </summary>
    public string? RoleArn { get; init; }

    /// <summary>What has happened to the service lately, the newest first: at most the latest 100 events.</summary>
    public IReadOnlyList<ServiceEvent> Events { get; init; } = [];

    /// <summary>When the service was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// The ARN of the service deployment that is in progress or was the last. Describe it with
    /// <see cref="DescribeServiceDeploymentsRequest"/> to follow its stages.
    /// </summary>
    /// <value>Null if there is none.</value>
    public string? CurrentServiceDeployment { get; init; }

    /// <summary>The revisions of the service that have tasks now, each with its counts of tasks.</summary>
    public IReadOnlyList<ServiceCurrentRevisionSummary> CurrentServiceRevisions { get; init; } = [];

    /// <summary>
    /// Conditions that a container instance must meet to get a task, without those of the task definition.
    /// </summary>
    public IReadOnlyList<PlacementConstraint> PlacementConstraints { get; init; } = [];

    /// <summary>The rules, in order, by which tasks are placed on container instances.</summary>
    public IReadOnlyList<PlacementStrategy> PlacementStrategy { get; init; } = [];

    /// <summary>
    /// Subnets, security groups and public address of the tasks' network interfaces, with the network mode
    /// <c>awsvpc</c>.
    /// </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>For how long after a task's start, in seconds, its failing health checks do not count.</summary>
    /// <value>Null or 0: they count at once.</value>
    public int? HealthCheckGracePeriodSeconds { get; init; }

    /// <summary>Whether the service keeps a number of tasks or one on each suitable container instance.</summary>
    public SchedulingStrategy SchedulingStrategy { get; init; }

    /// <summary>Who carries deployments out.</summary>
    /// <value>Null: <c>ECS</c>.</value>
    public DeploymentController? DeploymentController { get; init; }

    /// <summary>The service's tags, at most 50. Empty unless <see cref="ServiceField.Tags"/> was requested.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>The ARN of the user or role that created the service.</summary>
    /// <value>Null where it was not recorded.</value>
    public string? CreatedBy { get; init; }

    /// <summary>Whether ECS adds its own tags, with the names of cluster and service, to the service's tasks.</summary>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>Whether new tasks get the tags of the task definition or of the service.</summary>
    /// <value>Absent or <c>NONE</c>: neither.</value>
    public PropagateTags PropagateTags { get; init; }

    /// <summary>Whether <c>ExecuteCommand</c> can open sessions in the containers of the service's tasks.</summary>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>Whether tasks are moved between Availability Zones to even out their spread.</summary>
    /// <value>Absent: it was never set, and they are not moved.</value>
    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; init; }

    /// <summary>Whether you manage the service or ECS does, as for services in Express Mode.</summary>
    public ResourceManagementType ResourceManagementType { get; init; }
}
