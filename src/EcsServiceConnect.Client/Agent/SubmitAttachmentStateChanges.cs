using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Reports that attachments have changed their state. Sent by the container agent; an application has no use for it.
/// </summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitAttachmentStateChanges.html
/// </remarks>
[EcsOperation]
public sealed partial record SubmitAttachmentStateChangesRequest : EcsRequest<SubmitAttachmentStateChangesResponse>
{
    /// <summary>The cluster of the container instance, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The attachments, each with its new state.</summary>
    public required IReadOnlyList<AttachmentStateChange> Attachments { get; init; }
}

/// <summary>The answer to <see cref="SubmitAttachmentStateChangesRequest"/>.</summary>
[EcsShape]
public sealed partial record SubmitAttachmentStateChangesResponse : EcsResponse
{
    /// <summary>The service's word that it has taken the report.</summary>
    /// <value>Null if it gives none.</value>
    public string? Acknowledgment { get; init; }
}
