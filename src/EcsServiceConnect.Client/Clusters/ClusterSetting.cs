using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One setting of a cluster, by name and value. It wins over the account setting of the same name.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterSetting.html</remarks>
[EcsShape]
public sealed partial record ClusterSetting
{
    /// <summary>
    /// Which setting this is. The only one known is <see cref="ClusterSettingName.ContainerInsights"/>.
    /// </summary>
    public ClusterSettingName Name { get; init; }

    /// <summary>
    /// What the setting is set to. For Container Insights: <c>enhanced</c> (with metrics down to task and container),
    /// <c>enabled</c>, or <c>disabled</c>.
    /// </summary>
    public string? Value { get; init; }
}
