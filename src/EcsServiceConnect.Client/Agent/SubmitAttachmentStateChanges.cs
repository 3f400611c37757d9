using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Reports new states of attachments. Only the container agent sends it; applications do not need it.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitAttachmentStateChanges.html
/// </remarks>
[EcsOperation]
public sealed partial record SubmitAttachmentStateChangesRequest : EcsRequest<SubmitAttachmentStateChangesResponse>
{
    /// <summary>The cluster of the container instance, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The attachments, each with its new state.</summary>
    [LengthRange(1, int.MaxValue)]
    public required IReadOnlyList<AttachmentStateChange> Attachments { get; init; }
}

/// <summary>The response to <see cref="SubmitAttachmentStateChangesRequest"/>.</summary>
[EcsShape]
public sealed partial record SubmitAttachmentStateChangesResponse : EcsResponse
{
    /// <summary>A text by which the service confirms the report.</summary>
    public string? Acknowledgment { get; init; }
}
