using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Deletes a cluster that is empty. It goes to the status <c>INACTIVE</c> and may still be described for a while.
/// </summary>
/// <remarks>
/// <para>
/// A cluster with services, tasks, container instances or capacity providers of its own is not deleted: the call is
/// rejected with the exception that names the reason. Namespaces in Cloud Map, log groups and task definitions are not
/// touched.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</para>
/// </remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record DeleteClusterRequest : EcsRequest<DeleteClusterResponse>
{
    /// <summary>
    /// Required. The cluster to delete, by its name or full ARN. There is no default here, not even <c>default</c>.
    /// </summary>
    public required string Cluster { get; init; }
}

/// <summary>The response to <see cref="DeleteClusterRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteClusterResponse : EcsResponse
{
    /// <summary>
    /// The cluster after the call, with the status <c>INACTIVE</c>, or <c>DEPROVISIONING</c> while resources of its
    /// capacity providers are being removed.
    /// </summary>
    public Cluster? Cluster { get; init; }
}
