using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterConfiguration.html</remarks>
[EcsShape]
public sealed partial record ClusterConfiguration
{
    /// <summary>TODO </summary>
    public ExecuteCommandConfiguration? ExecuteCommandConfiguration { get; init; }

    /// <summary>TODO </summary>
    public ManagedStorageConfiguration? ManagedStorageConfiguration { get; init; }
}
