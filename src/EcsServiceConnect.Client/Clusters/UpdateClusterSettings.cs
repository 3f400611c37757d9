using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Changes the settings of a cluster and nothing else, that is, turns Container Insights on or off.</summary>
/// <remarks>
/// <para>
/// A cluster that was deleted without Container Insights and is created again under the same name within 7 days does
/// not get it turned on.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateClusterSettings.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateClusterSettingsRequest : EcsRequest<UpdateClusterSettingsResponse>
{
    /// <summary>Required. The cluster to change, by its name or full ARN.</summary>
    public required string Cluster { get; init; }

    /// <summary>
    /// Required. The settings to change, each of which wins over the account setting of the same name.
    /// </summary>
    public required IReadOnlyList<ClusterSetting> Settings { get; init; }
}

/// <summary>The response to <see cref="UpdateClusterSettingsRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateClusterSettingsResponse : EcsResponse
{
    /// <summary>The cluster after the change, with its settings.</summary>
    public Cluster? Cluster { get; init; }
}
