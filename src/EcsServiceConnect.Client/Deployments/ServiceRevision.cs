using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What a service was configured to run at one time: task definition, image digests, network, load balancers and the
/// rest. Compare two revisions to see what a deployment changed. Received only.
/// </summary>
/// <remarks>
/// <para>A revision never changes; each deployment of a changed service records a new one.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevision.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevision
{
    /// <summary>
    /// The full ARN of the service revision, <c>arn:aws:ecs:REGION:ACCOUNT:service-revision/CLUSTER/SERVICE/ID</c>.
    /// </summary>
    public string? ServiceRevisionArn { get; init; }

    /// <summary>The full ARN of the service that the revision belongs to.</summary>
    public string? ServiceArn { get; init; }

    /// <summary>The full ARN of the cluster that the service runs in.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>The full ARN, with revision, of the task definition that the tasks run.</summary>
    public string? TaskDefinition { get; init; }

    /// <summary>How the tasks are divided between capacity providers.</summary>
    /// <value>Empty for a revision with a launch type.</value>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>Where the tasks run.</summary>
    /// <value>Absent for a revision with a capacity provider strategy.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>The Fargate platform version of the tasks, such as <c>1.4.0</c>.</summary>
    /// <value>Null for tasks that do not run on Fargate.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>The operating system of the tasks on Fargate, such as <c>Linux</c>.</summary>
    /// <value>Null for tasks that do not run on Fargate.</value>
    public string? PlatformFamily { get; init; }

    /// <summary>
    /// The load balancers that send traffic to the tasks. Which of two target groups this revision uses is in
    /// <see cref="ResolvedConfiguration"/>.
    /// </summary>
    /// <value>Empty for a service without load balancers.</value>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>The Cloud Map service that the tasks are registered in for service discovery: at most one.</summary>
    /// <value>Empty for a service without service discovery. Service Connect does not count.</value>
    public IReadOnlyList<ServiceRegistry> ServiceRegistries { get; init; } = [];

    /// <summary>
    /// Subnets, security groups and public address of the tasks' network interfaces, with the network mode
    /// <c>awsvpc</c>.
    /// </summary>
    /// <value>Null for the other network modes.</value>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>The image of each container, with the digest that its tag resolved to.</summary>
    public IReadOnlyList<ContainerImage> ContainerImages { get; init; } = [];

    /// <summary>
    /// Whether Runtime Monitoring of Amazon GuardDuty is on, which watches the containers for threats.
    /// </summary>
    public bool? GuardDutyEnabled { get; init; }

    /// <summary>The Service Connect settings that the tasks run with.</summary>
    /// <value>Null if the service does not use Service Connect.</value>
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>The Amazon EBS volumes that each task gets when it starts.</summary>
    /// <value>Empty if no volume is configured at launch.</value>
    public IReadOnlyList<ServiceVolumeConfiguration> VolumeConfigurations { get; init; } = [];

    /// <summary>The customer managed key that encrypts the ephemeral storage of tasks on Fargate.</summary>
    /// <value>Null where a key that AWS owns encrypts it, and for tasks that do not run on Fargate.</value>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }

    /// <summary>When the revision was recorded.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The VPC Lattice target groups that the tasks are registered with.</summary>
    /// <value>Empty if the service does not use VPC Lattice.</value>
    public IReadOnlyList<VpcLatticeConfiguration> VpcLatticeConfigurations { get; init; } = [];

    /// <summary>
    /// The target groups and listener rules that this revision actually uses, where the configuration names two for
    /// shifting traffic.
    /// </summary>
    /// <value>Null if nothing had to be resolved.</value>
    public ResolvedConfiguration? ResolvedConfiguration { get; init; }

    /// <summary>
    /// The load balancer, scaling, alarms, log groups and gateway connections that ECS itself created for the service.
    /// </summary>
    /// <value>Null for a service that is neither in Express Mode nor connected to a gateway.</value>
    public EcsManagedResources? EcsManagedResources { get; init; }

    /// <summary>What ECS changed against the task definition, by itself, for the tasks of this revision.</summary>
    /// <value>Null if the tasks run according to the task definition.</value>
    public ServiceRevisionOverrides? Overrides { get; init; }

    /// <summary>The connector that offers a port of the tasks on a gateway: at most one entry.</summary>
    /// <value>Empty if the service offers nothing on a gateway.</value>
    public IReadOnlyList<GatewayConnector> GatewayConnectors { get; init; } = [];

    /// <summary>The resolution of the service's CPU and memory metrics in CloudWatch.</summary>
    /// <value>Null: one value every 60 seconds.</value>
    public MonitoringConfiguration? Monitoring { get; init; }
}
