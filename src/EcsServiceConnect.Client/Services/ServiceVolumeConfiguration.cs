using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What a volume that the task definition leaves open until launch becomes in the tasks of a service.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record ServiceVolumeConfiguration
{
    /// <summary>
    /// Required. The name of the volume in the task definition, which must be marked there as configured at launch.
    /// </summary>
    [ItemKey]
    public required string Name { get; init; }

    /// <summary>
    /// The EBS volume that each task gets. It is the only kind of volume so far, so an entry without it is of no use.
    /// </summary>
    [WireName("managedEBSVolume")]
    public ServiceManagedEbsVolumeConfiguration? ManagedEbsVolume { get; init; }
}
