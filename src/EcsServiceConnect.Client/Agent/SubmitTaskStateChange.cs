using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Reports the new state of a task, with its containers and attachments. Only the container agent sends it;
/// applications do not need it.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitTaskStateChange.html
/// </remarks>
[EcsOperation]
public sealed partial record SubmitTaskStateChangeRequest : EcsRequest<SubmitTaskStateChangeResponse>
{
    /// <summary>The cluster of the task, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>The task, by id or full ARN.</summary>
    public string? Task { get; init; }

    /// <summary>The new state of the task, such as <c>RUNNING</c> or <c>STOPPED</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Why the task is in this state, for people.</summary>
    /// <value>Null if there is nothing to explain.</value>
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

    /// <summary>The time when the agent began to pull the images of the task.</summary>
    /// <value>Null until the pull has begun.</value>
    public DateTimeOffset? PullStartedAt { get; init; }

    /// <summary>The time when the agent had pulled the images of the task.</summary>
    /// <value>Null until the pull has ended.</value>
    public DateTimeOffset? PullStoppedAt { get; init; }

    /// <summary>The time when the containers of the task stopped executing.</summary>
    /// <value>Null while the task runs.</value>
    public DateTimeOffset? ExecutionStoppedAt { get; init; }
}

/// <summary>The response to <see cref="SubmitTaskStateChangeRequest"/>.</summary>
[EcsShape]
public sealed partial record SubmitTaskStateChangeResponse : EcsResponse
{
    /// <summary>A text by which the service confirms the report.</summary>
    public string? Acknowledgment { get; init; }
}
