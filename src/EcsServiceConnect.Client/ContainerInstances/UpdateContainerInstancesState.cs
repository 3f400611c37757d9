using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Drains container instances of their tasks, or lets them run new tasks again.</summary>
/// <remarks>
/// <para>
/// A draining instance gets no new tasks. Tasks of services that are <c>PENDING</c> on it are stopped at once; those
/// that are <c>RUNNING</c> are stopped and replaced on other instances, within the minimum and maximum percent of their
/// service. Tasks outside a service are left alone: wait for them, or stop them. Draining is complete when the instance
/// has no running tasks.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerInstancesState.html
/// </para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateContainerInstancesStateRequest : EcsRequest<UpdateContainerInstancesStateResponse>
{
    /// <summary>The cluster of the instances, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The container instances, at most 10, each by id or full ARN.</summary>
    [LengthRange(1, 10)]
    public required IReadOnlyList<string> ContainerInstances { get; init; }

    /// <summary>
    /// Required. The new state. <see cref="ContainerInstanceStatus.Draining"/> is accepted for active instances only,
    /// and <see cref="ContainerInstanceStatus.Active"/> ends draining. Other states are invalid.
    /// </summary>
    public required ContainerInstanceStatus Status { get; init; }
}

/// <summary>The response to <see cref="UpdateContainerInstancesStateRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateContainerInstancesStateResponse : EcsResponse, IHasFailures
{
    /// <summary>The container instances that were changed.</summary>
    /// <value>Empty if none was.</value>
    public IReadOnlyList<ContainerInstance> ContainerInstances { get; init; } = [];

    /// <summary>The container instances that could not be changed, each with a reason.</summary>
    /// <value>Empty if all were changed.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
