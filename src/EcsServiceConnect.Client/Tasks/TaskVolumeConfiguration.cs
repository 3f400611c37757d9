using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The settings, given when the task starts, of a volume that its task definition marks as <c>configuredAtLaunch</c>.
/// </summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskVolumeConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record TaskVolumeConfiguration
{
    /// <summary>Required. The volume's name, as it stands in the task definition.</summary>
    public required string Name { get; init; }

    /// <summary>The Amazon EBS volume to create for the task.</summary>
    /// <value>The default is null. It is the only kind of volume that can be configured at launch, so it has to be set.</value>
    [WireName("managedEBSVolume")]
    public TaskManagedEbsVolumeConfiguration? ManagedEbsVolume { get; init; }
}
