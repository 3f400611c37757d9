using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A cluster as the service describes it: a named group of services and tasks in one account and region, with the
/// capacity that they run on.
/// </summary>
/// <remarks>
/// <para>
/// Some members are filled only on request, with <see cref="DescribeClustersRequest.Include"/>. Those not
/// requested are empty or null, whatever the cluster has.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Cluster.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Cluster
{
    /// <summary>
    /// The cluster's ARN, of the form <c>arn:aws:ecs:us-east-1:123456789012:cluster/prod</c> (in other partitions
    /// <c>arn:aws-cn:...</c> and the like). Requests accept it as the cluster.
    /// </summary>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// The name that the cluster was created with: 1 to 255 letters, digits, underscores and hyphens. It never
    /// changes.
    /// </summary>
    public string? ClusterName { get; init; }

    /// <summary>
    /// How sessions of ECS Exec are logged and encrypted, and which keys encrypt managed storage. Null unless
    /// something is configured and <see cref="ClusterField.Configurations"/> was requested.
    /// </summary>
    public ClusterConfiguration? Configuration { get; init; }

    /// <summary>
    /// The state of the cluster: <c>ACTIVE</c> (ready for tasks and services), <c>PROVISIONING</c> or
    /// <c>DEPROVISIONING</c> (resources of its capacity providers are being created or removed), <c>FAILED</c> (they
    /// could not be created), or <c>INACTIVE</c> (deleted; it can still be described, for no guaranteed
    /// time).
    /// </summary>
    public string? Status { get; init; }

    /// <summary>
    /// How many container instances are registered in the cluster, in the states <c>ACTIVE</c> and <c>DRAINING</c>
    /// together. Tasks on Fargate have none.
    /// </summary>
    public int? RegisteredContainerInstancesCount { get; init; }

    /// <summary>
    /// How many tasks of the cluster are in the state <c>RUNNING</c>, those outside services included.
    /// </summary>
    public int? RunningTasksCount { get; init; }

    /// <summary>
    /// How many tasks of the cluster are in the state <c>PENDING</c>, that is, accepted but not running yet.
    /// </summary>
    public int? PendingTasksCount { get; init; }

    /// <summary>
    /// How many services of the cluster are in the state <c>ACTIVE</c>; they are what
    /// <see cref="ListServicesRequest"/> lists.
    /// </summary>
    public int? ActiveServicesCount { get; init; }

    /// <summary>
    /// Counts by launch type, as pairs of a name and a number in text: <c>runningEC2TasksCount</c>,
    /// <c>runningFargateTasksCount</c>, <c>pendingEC2TasksCount</c>, <c>pendingFargateTasksCount</c>,
    /// <c>activeEC2ServiceCount</c>, <c>activeFargateServiceCount</c>, <c>drainingEC2ServiceCount</c> and
    /// <c>drainingFargateServiceCount</c>. Treat names as an open set. Empty unless
    /// <see cref="ClusterField.Statistics"/> was requested.
    /// </summary>
    public IReadOnlyList<EcsKeyValuePair> Statistics { get; init; } = [];

    /// <summary>The cluster's tags, at most 50. Empty unless <see cref="ClusterField.Tags"/> was requested.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>
    /// The cluster's settings: whether CloudWatch Container Insights is on. Empty unless
    /// <see cref="ClusterField.Settings"/> was requested.
    /// </summary>
    public IReadOnlyList<ClusterSetting> Settings { get; init; } = [];

    /// <summary>
    /// The names of the capacity providers associated with the cluster, among them <c>FARGATE</c> and
    /// <c>FARGATE_SPOT</c> where these were added.
    /// </summary>
    public IReadOnlyList<string> CapacityProviders { get; init; } = [];

    /// <summary>
    /// The strategy for services and tasks that name neither a launch type nor a strategy of their own; empty where
    /// the cluster has none.
    /// </summary>
    public IReadOnlyList<CapacityProviderStrategyItem> DefaultCapacityProviderStrategy { get; init; } = [];

    /// <summary>
    /// What capacity providers have attached to the cluster, such as scaling plans of Auto Scaling groups. Empty
    /// unless <see cref="ClusterField.Attachments"/> was requested.
    /// </summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>
    /// How far the last change of the cluster's capacity providers has come: <c>UPDATE_IN_PROGRESS</c>,
    /// <c>UPDATE_COMPLETE</c> or <c>UPDATE_FAILED</c>. Null where nothing is attached, and unless
    /// <see cref="ClusterField.Attachments"/> was requested.
    /// </summary>
    public string? AttachmentsStatus { get; init; }

    /// <summary>
    /// The namespace that new services with Service Connect join when they name none, by its ARN; null if the cluster
    /// has no such default.
    /// </summary>
    public ClusterServiceConnectDefaults? ServiceConnectDefaults { get; init; }
}
