using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a cluster. Everything is optional: an empty request creates the cluster named <c>default</c>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html</remarks>
[EcsOperation]
public sealed partial record CreateClusterRequest : EcsRequest<CreateClusterResponse>, ITaggableRequest
{
    /// <summary>
    /// The cluster's name, unique in the account and region: up to 255 letters, digits, underscores and hyphens. It
    /// cannot be changed later.
    /// </summary>
    /// <value>Null: the name is <c>default</c>, the cluster that other requests mean when they name none.</value>
    public string? ClusterName { get; init; }

    /// <summary>
    /// Tags for the cluster: at most 50, every key once. Keys have 1 to 128 characters, values up to 256; neither may
    /// begin with <c>aws:</c> in any casing.
    /// </summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Settings of the cluster; the one known setting turns Container Insights on or off.</summary>
    /// <value>Null: the account setting <c>containerInsights</c> decides.</value>
    public IReadOnlyList<ClusterSetting>? Settings { get; init; }

    /// <summary>Logging and encryption of ECS Exec sessions, and the keys of managed storage.</summary>
    /// <value>Null: the defaults that <see cref="ClusterConfiguration"/> states.</value>
    public ClusterConfiguration? Configuration { get; init; }

    /// <summary>
    /// Names of capacity providers to associate with the cluster, a precondition for using them in a strategy.
    /// <c>FARGATE</c> and <c>FARGATE_SPOT</c> exist in every account; one over an Auto Scaling group must have been
    /// created before and may not belong to another cluster.
    /// </summary>
    /// <value>Null: none. They can be set later with <see cref="PutClusterCapacityProvidersRequest"/>.</value>
    [LengthRange(0, 20)]
    public IReadOnlyList<string>? CapacityProviders { get; init; }

    /// <summary>
    /// The strategy for services and tasks that name neither a launch type nor a strategy: up to 20 providers, each
    /// of which must be in <see cref="CapacityProviders"/>; at least one needs a weight above 0, and only one may
    /// have a base.
    /// </summary>
    /// <value>Null: no default; it can be set later with <see cref="PutClusterCapacityProvidersRequest"/>.</value>
    [LengthRange(0, 20)]
    public IReadOnlyList<CapacityProviderStrategyItem>? DefaultCapacityProviderStrategy { get; init; }

    /// <summary>
    /// The namespace that new services with Service Connect join when they name none. A name that does not exist yet
    /// creates the namespace in Cloud Map.
    /// </summary>
    /// <value>Null: no default; then each service with Service Connect names its namespace.</value>
    public ClusterServiceConnectDefaultsRequest? ServiceConnectDefaults { get; init; }
}

/// <summary>The response to <see cref="CreateClusterRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateClusterResponse : EcsResponse
{
    /// <summary>
    /// The new cluster. Its status is <c>ACTIVE</c>, or <c>PROVISIONING</c> while resources of its capacity providers
    /// are being made; its Service Connect default names the namespace by ARN.
    /// </summary>
    public Cluster? Cluster { get; init; }
}
