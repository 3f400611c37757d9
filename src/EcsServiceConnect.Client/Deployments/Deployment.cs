using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One deployment of a service: the revision that it brings or replaces, its task counts and how far it has come.
/// <see cref="Service.Deployments"/> lists those that still have tasks, at least the primary one.
/// </summary>
/// <remarks>
/// Received only. When a deployment is rolled back the service starts another one that runs the older revision, and
/// that one becomes primary: a primary deployment that is <see cref="DeploymentRolloutState.Completed"/> proves nothing
/// about yours unless <see cref="Id"/> is yours.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html
/// </remarks>
[EcsShape]
public sealed partial record Deployment
{
    /// <summary>
    /// The deployment's id: <c>ecs-svc/</c> and a number, assigned by the service. Each start of a deployment has its
    /// own, a rollback too; follow a deployment by it rather than by its place in the list.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>
    /// What the deployment is to the service: <c>PRIMARY</c> is the most recent one, <c>ACTIVE</c> an older one whose
    /// tasks still run and are being replaced, <c>INACTIVE</c> one that has been replaced completely.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>The task definition that this deployment's tasks run, as a full ARN with revision.</summary>
    public string? TaskDefinition { get; init; }

    /// <summary>
    /// How many tasks the deployment is to run: the service's desired count as it was last set for this deployment.
    /// </summary>
    public int? DesiredCount { get; init; }

    /// <summary>How many of its tasks are in <c>PENDING</c>: created but not yet running.</summary>
    public int? PendingCount { get; init; }

    /// <summary>
    /// How many of its tasks are in <c>RUNNING</c>. Running does not mean healthy: health checks can still stop a task.
    /// </summary>
    public int? RunningCount { get; init; }

    /// <summary>
    /// How many of its tasks failed in a row: stopped before they ran, or failed their health checks. It returns to 0
    /// when a task becomes healthy; once the circuit breaker's threshold is reached the deployment fails.
    /// </summary>
    public int? FailedTasks { get; init; }

    /// <summary>When the deployment was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the deployment was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// The capacity providers that the deployment places its tasks with. Empty when <see cref="LaunchType"/> is used
    /// instead.
    /// </summary>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>Where the deployment's tasks run. Absent when <see cref="CapacityProviderStrategy"/> decides.</summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>
    /// The platform version of the deployment's Fargate tasks, such as <c>1.4.0</c>; <c>LATEST</c> was resolved when
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

    /// <summary>The subnets, security groups and public address of tasks with network mode <c>awsvpc</c>.</summary>
    /// <value>Null for the other network modes.</value>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// Whether the roll-out still runs, has reached its steady state or has failed. Reported for the rolling update of
    /// the <c>ECS</c> controller, not behind a Classic Load Balancer; absent otherwise.
    /// </summary>
    public DeploymentRolloutState RolloutState { get; init; }

    /// <summary>
    /// Why the deployment is in <see cref="RolloutState"/>, in the service's words, such as that the circuit breaker
    /// found tasks that could not start. Meant to be shown, not parsed.
    /// </summary>
    public string? RolloutStateReason { get; init; }

    /// <summary>
    /// The Service Connect settings that this deployment's tasks run with. Older deployments of the list can have
    /// others: tasks get new settings only by being replaced.
    /// </summary>
    /// <value>Null if the service does not use Service Connect.</value>
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>
    /// The Cloud Map services that Service Connect made for this deployment, one per entry of
    /// <see cref="ServiceConnectConfiguration.Services"/>. Empty for a service that is only a client.
    /// </summary>
    public IReadOnlyList<ServiceConnectServiceResource> ServiceConnectResources { get; init; } = [];

    /// <summary>
    /// The volumes that are configured at launch, such as Amazon EBS volumes that the service manages. Each names a
    /// volume of the task definition with <c>configuredAtLaunch</c>.
    /// </summary>
    public IReadOnlyList<ServiceVolumeConfiguration> VolumeConfigurations { get; init; } = [];

    /// <summary>The key that encrypts the ephemeral storage of the deployment's Fargate tasks.</summary>
    /// <value>Null if none but AWS's own key is used.</value>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }

    /// <summary>The VPC Lattice target groups that the deployment's tasks register with.</summary>
    public IReadOnlyList<VpcLatticeConfiguration> VpcLatticeConfigurations { get; init; } = [];
}
