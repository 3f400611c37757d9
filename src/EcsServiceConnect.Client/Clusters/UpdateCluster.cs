using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what UpdateCluster asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateCluster.html</remarks>
[EcsOperation]
public sealed partial record UpdateClusterRequest : EcsRequest<UpdateClusterResponse>
{
    /// <summary>TODO ['required=True']</summary>
    public required string Cluster { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ClusterSetting>? Settings { get; init; }

    /// <summary>TODO </summary>
    public ClusterConfiguration? Configuration { get; init; }

    /// <summary>TODO </summary>
    public ClusterServiceConnectDefaultsRequest? ServiceConnectDefaults { get; init; }
}

/// <summary>TODO the answer to <see cref="UpdateClusterRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateClusterResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public Cluster? Cluster { get; init; }
}
