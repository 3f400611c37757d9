using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Cluster.html</remarks>
[EcsShape]
public sealed partial record Cluster
{
    /// <summary>TODO </summary>
    public string? ClusterArn { get; init; }

    /// <summary>TODO </summary>
    public string? ClusterName { get; init; }

    /// <summary>TODO </summary>
    public ClusterConfiguration? Configuration { get; init; }

    /// <summary>TODO </summary>
    public string? Status { get; init; }

    /// <summary>TODO </summary>
    public int? RegisteredContainerInstancesCount { get; init; }

    /// <summary>TODO </summary>
    public int? RunningTasksCount { get; init; }

    /// <summary>TODO </summary>
    public int? PendingTasksCount { get; init; }

    /// <summary>TODO </summary>
    public int? ActiveServicesCount { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<EcsKeyValuePair> Statistics { get; init; } = [];

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<ClusterSetting> Settings { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<string> CapacityProviders { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<CapacityProviderStrategyItem> DefaultCapacityProviderStrategy { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>TODO </summary>
    public string? AttachmentsStatus { get; init; }

    /// <summary>TODO </summary>
    public ClusterServiceConnectDefaults? ServiceConnectDefaults { get; init; }
}
