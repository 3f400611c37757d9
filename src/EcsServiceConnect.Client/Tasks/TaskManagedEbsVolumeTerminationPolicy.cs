using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeTerminationPolicy.html</remarks>
[EcsShape]
public sealed partial record TaskManagedEbsVolumeTerminationPolicy
{
    /// <summary>TODO ['required=True']</summary>
    public required bool? DeleteOnTermination { get; init; }
}
