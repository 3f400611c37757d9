using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Changes the settings, the configuration or the Service Connect default of a cluster. What is absent stays as it
/// is.
/// </summary>
/// <remarks>
/// <para>
/// Capacity providers are changed by <see cref="PutClusterCapacityProvidersRequest"/>, tags by tagging the cluster's
/// ARN. A new Service Connect default holds for services created from then on; existing services keep their
/// namespace.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateCluster.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateClusterRequest : EcsRequest<UpdateClusterResponse>
{
    /// <summary>Required. The cluster to change, by its name or full ARN. The name itself cannot be changed.</summary>
    public required string Cluster { get; init; }

    /// <summary>Settings to change; the one known setting turns Container Insights on or off.</summary>
    /// <value>Null: the settings stay.</value>
    public IReadOnlyList<ClusterSetting>? Settings { get; init; }

    /// <summary>Logging and encryption of ECS Exec sessions, and the keys of managed storage.</summary>
    /// <value>Null: the configuration stays.</value>
    public ClusterConfiguration? Configuration { get; init; }

    /// <summary>
    /// The new namespace for services that are created later, turn Service Connect on and name none. An empty
    /// <see cref="ClusterServiceConnectDefaultsRequest.Namespace"/> removes the default.
    /// </summary>
    /// <value>Null: the default stays.</value>
    public ClusterServiceConnectDefaultsRequest? ServiceConnectDefaults { get; init; }
}

/// <summary>The response to <see cref="UpdateClusterRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateClusterResponse : EcsResponse
{
    /// <summary>The cluster after the change.</summary>
    public Cluster? Cluster { get; init; }
}
