using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Reports that a task has changed its state, with its containers and attachments. Sent by the container agent; an
/// application has no use for it.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitTaskStateChange.html
/// </remarks>
[EcsOperation]
public sealed partial record SubmitTaskStateChangeRequest : EcsRequest<SubmitTaskStateChangeResponse>
{
    /// <summary>The cluster of the task, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>The task, by id or ARN.</summary>
    /// <value>Null: left out.</value>
    public string? Task { get; init; }

    /// <summary>The task's new state, such as <c>RUNNING</c> or <c>STOPPED</c>.</summary>
    /// <value>Null: left out.</value>
    public string? Status { get; init; }

    /// <summary>Why the task is in this state, in words.</summary>
    /// <value>Null: left out.</value>
    public string? Reason { get; init; }

    /// <summary>The containers of the task whose state has changed.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<ContainerStateChange>? Containers { get; init; }

    /// <summary>The attachments of the task whose state has changed.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<AttachmentStateChange>? Attachments { get; init; }

    /// <summary>The managed agents of the task's containers whose state has changed.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<ManagedAgentStateChange>? ManagedAgents { get; init; }

    /// <summary>When the agent began to pull the task's images.</summary>
    /// <value>Null: left out.</value>
    public DateTimeOffset? PullStartedAt { get; init; }

    /// <summary>When the agent had pulled the task's images.</summary>
    /// <value>Null: left out.</value>
    public DateTimeOffset? PullStoppedAt { get; init; }

    /// <summary>When the last essential container of the task ended.</summary>
    /// <value>Null: left out.</value>
    public DateTimeOffset? ExecutionStoppedAt { get; init; }
}

/// <summary>The answer to <see cref="SubmitTaskStateChangeRequest"/>.</summary>
[EcsShape]
public sealed partial record SubmitTaskStateChangeResponse : EcsResponse
{
    /// <summary>The service's word that it has taken the report.</summary>
    /// <value>Null if it gives none.</value>
    public string? Acknowledgment { get; init; }
}
