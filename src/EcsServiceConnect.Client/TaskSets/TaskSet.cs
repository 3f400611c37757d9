using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A group of tasks of one service with a task definition and settings of their own. Task sets exist only in services
/// that are deployed by CodeDeploy or by an external controller.
/// </summary>
/// <remarks>
/// <para>Received only; the settings are those of the task set's creation.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskSet.html</para>
/// </remarks>
[EcsShape]
public sealed partial record TaskSet
{
    /// <summary>The id of the task set, such as <c>ecs-svc/0123456789012345678</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The ARN of the task set.</summary>
    public string? TaskSetArn { get; init; }

    /// <summary>The ARN of the service that the task set belongs to.</summary>
    public string? ServiceArn { get; init; }

    /// <summary>The ARN of the cluster of that service.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>Who created the task set: <c>CODE_DEPLOY</c> for CodeDeploy.</summary>
    /// <value>Null for an external deployment.</value>
    public string? StartedBy { get; init; }

    /// <summary>
    /// The id that ties the task set to the system that made it: the deployment id of CodeDeploy, or with an external
    /// deployment what the caller gave. With service discovery it is the Cloud Map attribute
    /// <c>ECS_TASK_SET_EXTERNAL_ID</c>.
    /// </summary>
    /// <value>Null for a task set that was created without one.</value>
    public string? ExternalId { get; init; }

    /// <summary>
    /// The task set's role: <c>PRIMARY</c> (it gets the production traffic), <c>ACTIVE</c> (it does not), or
    /// <c>DRAINING</c> (its tasks are being stopped and removed from their target groups).
    /// </summary>
    public string? Status { get; init; }

    /// <summary>The ARN of the task definition that the tasks are made from.</summary>
    public string? TaskDefinition { get; init; }

    /// <summary>
    /// How many tasks the task set is to run: the service's desired count times <see cref="Scale"/>, rounded up.
    /// </summary>
    public int? ComputedDesiredCount { get; init; }

    /// <summary>How many of its tasks are in state <c>PENDING</c>, that is, not running yet.</summary>
    public int? PendingCount { get; init; }

    /// <summary>How many of its tasks are in state <c>RUNNING</c>.</summary>
    public int? RunningCount { get; init; }

    /// <summary>When the task set was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the task set was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The infrastructure that the tasks run on.</summary>
    /// <value>Absent where a capacity provider strategy is used.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>The capacity providers that the tasks are spread over.</summary>
    /// <value>Empty where a launch type is used.</value>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>The Fargate platform version of the tasks, such as <c>1.4.0</c>.</summary>
    /// <value>Null for tasks that are not on Fargate.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>The operating system that Fargate runs the tasks on, the same for all of them.</summary>
    /// <value>Null for tasks that are not on Fargate.</value>
    public string? PlatformFamily { get; init; }

    /// <summary>Subnets, security groups and public address of the tasks.</summary>
    /// <value>Null unless the network mode is <c>awsvpc</c>.</value>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>The load balancers that the tasks are registered with.</summary>
    /// <value>Empty for a task set without one.</value>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>The Cloud Map service discovery registries that the tasks are registered with.</summary>
    /// <value>Empty for a task set without one.</value>
    public IReadOnlyList<ServiceRegistry> ServiceRegistries { get; init; } = [];

    /// <summary>The share of the service's desired count that the task set is to run, 0 to 100 percent.</summary>
    public Scale? Scale { get; init; }

    /// <summary>
    /// Whether the task set has reached a steady state. Wait for <see cref="Models.StabilityStatus.SteadyState"/>
    /// before making it primary.
    /// </summary>
    public StabilityStatus StabilityStatus { get; init; }

    /// <summary>When ECS determined the <see cref="StabilityStatus"/>.</summary>
    public DateTimeOffset? StabilityStatusAt { get; init; }

    /// <summary>The tags of the task set, 0 to 50.</summary>
    /// <value>Empty unless the request includes tags (<see cref="TaskSetField.Tags"/>).</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>How the ephemeral storage of the tasks on Fargate is encrypted.</summary>
    /// <value>Null for tasks that are not on Fargate.</value>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }
}
