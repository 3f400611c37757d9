using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What becomes of a task's EBS volume when the task stops. Only for tasks outside a service: the volumes of a
/// service's tasks are always deleted.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeTerminationPolicy.html
/// </remarks>
[EcsShape]
public sealed partial record TaskManagedEbsVolumeTerminationPolicy
{
    /// <summary>
    /// Required. Whether to delete the volume when the task has stopped; false keeps it in the account, where it
    /// costs money until someone deletes it. ECS cannot attach a kept volume to another task; take a snapshot of it
    /// and start from that (<see cref="TaskManagedEbsVolumeConfiguration.SnapshotId"/>).
    /// </summary>
    public required bool? DeleteOnTermination { get; init; }
}
