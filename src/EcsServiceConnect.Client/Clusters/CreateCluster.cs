using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what CreateCluster asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html</remarks>
[EcsOperation]
public sealed partial record CreateClusterRequest : EcsRequest<CreateClusterResponse>
{
    /// <summary>TODO </summary>
    public string? ClusterName { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ClusterSetting>? Settings { get; init; }

    /// <summary>TODO </summary>
    public ClusterConfiguration? Configuration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? CapacityProviders { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<CapacityProviderStrategyItem>? DefaultCapacityProviderStrategy { get; init; }

    /// <summary>TODO </summary>
    public ClusterServiceConnectDefaultsRequest? ServiceConnectDefaults { get; init; }
}

/// <summary>TODO the answer to <see cref="CreateClusterRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateClusterResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public Cluster? Cluster { get; init; }
}
