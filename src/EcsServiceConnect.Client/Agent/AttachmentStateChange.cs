using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What the container agent tells of an attachment whose state has changed.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AttachmentStateChange.html
/// </remarks>
[EcsShape]
public sealed partial record AttachmentStateChange
{
    /// <summary>Required. The ARN of the attachment, such as a task's network interface.</summary>
    public required string AttachmentArn { get; init; }

    /// <summary>Required. The attachment's new state, such as <c>ATTACHED</c>.</summary>
    public required string Status { get; init; }
}
