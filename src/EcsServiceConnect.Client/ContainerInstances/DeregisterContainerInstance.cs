using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Takes a container instance out of its cluster. The machine itself goes on running.</summary>
/// <remarks>
/// <para>
/// Tasks of services that run on it are replaced elsewhere; other tasks go on running on the machine but are out of
/// the service's sight. To lose nothing, drain the instance first with <see
/// cref="UpdateContainerInstancesStateRequest"/>.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterContainerInstance.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeregisterContainerInstanceRequest : EcsRequest<DeregisterContainerInstanceResponse>
{
    /// <summary>The cluster of the instance, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The container instance, by id or full ARN.</summary>
    public required string ContainerInstance { get; init; }

    /// <summary>True to take it out although tasks still run on it.</summary>
    /// <value>Null: false, and the call is refused while tasks run.</value>
    public bool? Force { get; init; }
}

/// <summary>The answer to <see cref="DeregisterContainerInstanceRequest"/>.</summary>
[EcsShape]
public sealed partial record DeregisterContainerInstanceResponse : EcsResponse
{
    /// <summary>The container instance that was taken out, in the state <c>INACTIVE</c>.</summary>
    /// <value>Null if the service does not tell.</value>
    public ContainerInstance? ContainerInstance { get; init; }
}
