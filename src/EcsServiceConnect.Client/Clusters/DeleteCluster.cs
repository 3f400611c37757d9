using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what DeleteCluster asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record DeleteClusterRequest : EcsRequest<DeleteClusterResponse>
{
    /// <summary>TODO ['required=True']</summary>
    public required string Cluster { get; init; }
}

/// <summary>TODO the answer to <see cref="DeleteClusterRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteClusterResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public Cluster? Cluster { get; init; }
}
