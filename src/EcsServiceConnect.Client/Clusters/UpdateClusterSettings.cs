using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what UpdateClusterSettings asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateClusterSettings.html</remarks>
[EcsOperation]
public sealed partial record UpdateClusterSettingsRequest : EcsRequest<UpdateClusterSettingsResponse>
{
    /// <summary>TODO ['required=True']</summary>
    public required string Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<ClusterSetting> Settings { get; init; }
}

/// <summary>TODO the answer to <see cref="UpdateClusterSettingsRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateClusterSettingsResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public Cluster? Cluster { get; init; }
}
