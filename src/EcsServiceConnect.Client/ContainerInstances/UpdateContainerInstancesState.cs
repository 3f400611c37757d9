using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Sets container instances to drain their tasks, or to take new ones again.</summary>
/// <remarks>
/// <para>
/// A draining instance takes no new tasks. Those of services are replaced elsewhere, within the services' minimum and
/// maximum percent; tasks that run by themselves go on to their end.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerInstancesState.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateContainerInstancesStateRequest : EcsRequest<UpdateContainerInstancesStateResponse>
{
    /// <summary>The cluster of the instances, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The container instances, at most 10, by id or full ARN.</summary>
    public required IReadOnlyList<string> ContainerInstances { get; init; }

    /// <summary>
    /// Required. The new state: <see cref="ContainerInstanceStatus.Active"/> or <see
    /// cref="ContainerInstanceStatus.Draining"/>; others are refused.
    /// </summary>
    public required ContainerInstanceStatus Status { get; init; }
}

/// <summary>The answer to <see cref="UpdateContainerInstancesStateRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateContainerInstancesStateResponse : EcsResponse
{
    /// <summary>The container instances that were changed.</summary>
    /// <value>Empty if none was.</value>
    public IReadOnlyList<ContainerInstance> ContainerInstances { get; init; } = [];

    /// <summary>Those that could not be changed, each with the reason.</summary>
    /// <value>Empty if all were changed.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
