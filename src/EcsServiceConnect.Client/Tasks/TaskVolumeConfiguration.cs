using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record TaskVolumeConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required string Name { get; init; }

    /// <summary>TODO </summary>
    [WireName("managedEBSVolume")]
    public TaskManagedEbsVolumeConfiguration? ManagedEbsVolume { get; init; }
}
