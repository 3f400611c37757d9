using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One deployment of a service: the revision that it brings or replaces, its task counts and its progress.
/// <see cref="Service.Deployments"/> lists those that still have tasks, at least the primary one.
/// </summary>
/// <remarks>
/// <para>
/// Received only. When a deployment is rolled back, ECS starts another one that runs the older revision, and that one
/// becomes primary. So a primary deployment that is <see cref="DeploymentRolloutState.Completed"/> proves nothing about
/// yours unless <see cref="Id"/> is yours. <see cref="ServiceDeployment"/> has more details, also of deployments that
/// have ended.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Deployment
{
    /// <summary>
    /// The deployment's id: <c>ecs-svc/</c> and a number. Each deployment has its own, a rollback too; follow a
    /// deployment by it rather than by its place in the list.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>
    /// What the deployment is to the service: <c>PRIMARY</c> is the most recent one, <c>ACTIVE</c> an older one whose
    /// tasks still run and are being replaced, <c>INACTIVE</c> one that has been replaced completely.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>The full ARN, with revision, of the task definition that this deployment's tasks run.</summary>
    public string? TaskDefinition { get; init; }

    /// <summary>
    /// How many tasks the deployment should run: the desired count of the service as it was last set for this
    /// deployment.
    /// </summary>
    public int? DesiredCount { get; init; }

    /// <summary>How many of its tasks are <c>PENDING</c>: created but not yet running.</summary>
    public int? PendingCount { get; init; }

    /// <summary>
    /// How many of its tasks are <c>RUNNING</c>. Running does not mean healthy: a task can still fail its health checks
    /// and be stopped.
    /// </summary>
    public int? RunningCount { get; init; }

    /// <summary>
    /// How many of its tasks failed in a row: they could not be placed, stopped before they ran, or were stopped
    /// because they failed a health check. A task that becomes healthy sets it back to 0, unless
    /// <see cref="DeploymentCircuitBreaker.ResetOnHealthyTask"/> is false. When it reaches the threshold of the circuit
    /// breaker, the deployment fails.
    /// </summary>
    public int? FailedTasks { get; init; }

    /// <summary>When the deployment was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the deployment last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>How the deployment's tasks are divided between capacity providers.</summary>
    /// <value>Empty for a deployment with a launch type.</value>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>Where the deployment's tasks run.</summary>
    /// <value>Absent for a deployment with a capacity provider strategy.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>
    /// The platform version of the deployment's Fargate tasks, such as <c>1.4.0</c>. <c>LATEST</c> was resolved when
    /// the deployment began.
    /// </summary>
    /// <value>Null for tasks that do not run on Fargate.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>
    /// The operating system of the deployment's Fargate tasks, such as <c>LINUX</c>. All tasks of a service run on the
    /// same one.
    /// </summary>
    /// <value>Null for tasks that do not run on Fargate.</value>
    public string? PlatformFamily { get; init; }

    /// <summary>
    /// Subnets, security groups and public address of the tasks' network interfaces, with the network mode
    /// <c>awsvpc</c>.
    /// </summary>
    /// <value>Null for the other network modes.</value>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>Whether the deployment is in progress, has reached its steady state, or has failed.</summary>
    /// <value>
    /// Absent unless ECS itself runs the deployment as a rolling update, and for services behind a Classic Load
    /// Balancer.
    /// </value>
    public DeploymentRolloutState RolloutState { get; init; }

    /// <summary>
    /// Why the deployment is in <see cref="RolloutState"/>, as text for people, such as that the circuit breaker found
    /// tasks that could not start. Its wording is not promised; do not parse it.
    /// </summary>
    public string? RolloutStateReason { get; init; }

    /// <summary>
    /// The Service Connect settings that this deployment's tasks run with. Older deployments of the list can have
    /// others, since tasks get new settings only by being replaced.
    /// </summary>
    /// <value>Null if the service does not use Service Connect.</value>
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>
    /// The Cloud Map services that Service Connect created for this deployment, one for each entry of
    /// <see cref="Models.ServiceConnectConfiguration.Services"/>.
    /// </summary>
    /// <value>Empty for a service that only calls others or does not use Service Connect.</value>
    public IReadOnlyList<ServiceConnectServiceResource> ServiceConnectResources { get; init; } = [];

    /// <summary>
    /// The Amazon EBS volumes that each task gets when it starts. Each entry names a volume of the task definition with
    /// <c>configuredAtLaunch</c>.
    /// </summary>
    /// <value>Empty if no volume is configured at launch.</value>
    public IReadOnlyList<ServiceVolumeConfiguration> VolumeConfigurations { get; init; } = [];

    /// <summary>
    /// The customer managed key that encrypts the ephemeral storage of the deployment's Fargate tasks.
    /// </summary>
    /// <value>Null where a key that AWS owns encrypts it, and for tasks that do not run on Fargate.</value>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }

    /// <summary>The VPC Lattice target groups that the deployment's tasks are registered with.</summary>
    /// <value>Empty if the service does not use VPC Lattice.</value>
    public IReadOnlyList<VpcLatticeConfiguration> VpcLatticeConfigurations { get; init; } = [];
}
