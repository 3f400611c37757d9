using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The detail of a <see cref="TaskStateChangeEvent"/>: the members of a task, and the time of the change.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html</remarks>
[EcsShape]
public sealed partial record TaskStateChangeDetail
{
    /// <summary>The task after the change. ECS sends neither its health nor that of its containers in events: describe the task to get them.</summary>
    [Inlined]
    public required EcsTask Task { get; init; }

    /// <summary>When the change happened.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
