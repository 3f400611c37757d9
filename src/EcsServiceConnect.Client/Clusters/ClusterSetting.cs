using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterSetting.html</remarks>
[EcsShape]
public sealed partial record ClusterSetting
{
    /// <summary>TODO </summary>
    public ClusterSettingName Name { get; init; }

    /// <summary>TODO </summary>
    public string? Value { get; init; }
}
