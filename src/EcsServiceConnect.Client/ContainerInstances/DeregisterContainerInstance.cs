using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Takes a container instance out of its cluster, so that it gets no tasks any more. The machine itself goes on running
/// and being billed.
/// </summary>
/// <remarks>
/// <para>
/// Tasks that still run on the instance are not stopped, but ECS no longer watches or counts them. Those of services
/// are taken off their load balancers and replaced on other instances; the old ones run until you stop them or the
/// machine. To lose nothing, drain the instance first with <see cref="UpdateContainerInstancesStateRequest"/>.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
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

    /// <summary>True to take the instance out although tasks still run on it.</summary>
    /// <value>Null: false. The request is then refused while tasks run.</value>
    public bool? Force { get; init; }
}

/// <summary>The answer to <see cref="DeregisterContainerInstanceRequest"/>.</summary>
[EcsShape]
public sealed partial record DeregisterContainerInstanceResponse : EcsResponse
{
    /// <summary>The container instance that was taken out. Its status is <c>INACTIVE</c>.</summary>
    public ContainerInstance? ContainerInstance { get; init; }
}
