using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The detail of a <see cref="ContainerInstanceStateChangeEvent"/>: the members of a container instance, its cluster, and the time of
/// the change.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html</remarks>
[EcsShape]
public sealed partial record ContainerInstanceStateChangeDetail
{
    /// <summary>The container instance after the change.</summary>
    [Inlined]
    public required ContainerInstance ContainerInstance { get; init; }

    /// <summary>The ARN of the cluster that the instance is registered in.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? ClusterArn { get; init; }

    /// <summary>When the change happened.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
