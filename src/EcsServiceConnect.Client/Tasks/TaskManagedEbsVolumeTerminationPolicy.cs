using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What becomes of a task's EBS volume when the task stops. Only for tasks outside a service: the volumes of a
/// service's tasks are always deleted.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeTerminationPolicy.html</remarks>
[EcsShape]
public sealed partial record TaskManagedEbsVolumeTerminationPolicy
{
    /// <summary>
    /// Required. True to delete the volume when the task has stopped; false to leave it in the account, where it goes
    /// on costing money until someone deletes it. A volume that was left cannot be attached to another task, but a
    /// snapshot of it can serve.
    /// </summary>
    public required bool? DeleteOnTermination { get; init; }
}
