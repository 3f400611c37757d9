using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>A task has changed: its status, its desired status, its protection, or one of its containers.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html</remarks>
[EcsShape]
public sealed partial record TaskStateChangeEvent : EcsEvent
{
    /// <summary>How the group of a task begins that a service has started.</summary>
    private const string ServiceGroup = "service:";

    /// <summary>The task after the change, and when it changed.</summary>
    public required TaskStateChangeDetail Detail { get; init; }

    /// <summary>The task after the change.</summary>
    [NotOnWire]
    public EcsTask Task => Detail.Task;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ResourceArn => Task.TaskArn ?? base.ResourceArn;

    /// <inheritdoc/>
    [NotOnWire]
    public override long? ResourceVersion => Task.Version;

    /// <inheritdoc/>
    [NotOnWire]
    public override DateTimeOffset? OccurredAt => Detail.UpdatedAt ?? Time;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ClusterName => GetName(Task.ClusterArn) ?? base.ClusterName;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ServiceName =>
        Task.Group?.StartsWith(ServiceGroup, StringComparison.Ordinal) == true ? Task.Group[ServiceGroup.Length..] : null;

    private protected override string DefaultDetailType => DetailTypes.TaskStateChange;

    private protected override void WriteEvent(Utf8JsonWriter writer) => WriteJson(writer);
}
