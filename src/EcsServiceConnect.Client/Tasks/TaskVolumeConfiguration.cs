using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The settings at launch of a volume that its task definition marks as <c>configuredAtLaunch</c>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record TaskVolumeConfiguration
{
    /// <summary>Required. The volume's name, as in the task definition.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The Amazon EBS volume to create for the task. Set it: it is the only kind of volume that can be configured at
    /// launch.
    /// </summary>
    [WireName("managedEBSVolume")]
    public TaskManagedEbsVolumeConfiguration? ManagedEbsVolume { get; init; }
}
