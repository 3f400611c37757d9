using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Removes a container instance from its cluster, so that it gets no more tasks. The machine itself keeps running
/// and being billed.
/// </summary>
/// <remarks>
/// <para>
/// Tasks that still run on the instance are not stopped, but ECS no longer watches or counts them. Those of services
/// are removed from their load balancers and replaced on other instances; the old ones run until you stop them or the
/// machine. To lose nothing, drain the instance first with <see cref="UpdateContainerInstancesStateRequest"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterContainerInstance.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeregisterContainerInstanceRequest : EcsRequest<DeregisterContainerInstanceResponse>
{
    /// <summary>The cluster of the instance, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The container instance, by id or full ARN.</summary>
    public required string ContainerInstance { get; init; }

    /// <summary>Whether to remove the instance although tasks still run on it.</summary>
    /// <value>Null: false. The request then fails while tasks run.</value>
    public bool? Force { get; init; }
}

/// <summary>The response to <see cref="DeregisterContainerInstanceRequest"/>.</summary>
[EcsShape]
public sealed partial record DeregisterContainerInstanceResponse : EcsResponse
{
    /// <summary>The container instance that was removed. Its status is <c>INACTIVE</c>.</summary>
    public ContainerInstance? ContainerInstance { get; init; }
}
