using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record ServiceVolumeConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required string Name { get; init; }

    /// <summary>TODO </summary>
    [WireName("managedEBSVolume")]
    public ServiceManagedEbsVolumeConfiguration? ManagedEbsVolume { get; init; }
}
