using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The new state of an attachment, as the container agent reports it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AttachmentStateChange.html
/// </remarks>
[EcsShape]
public sealed partial record AttachmentStateChange
{
    /// <summary>Required. The ARN of the attachment, such as the network interface of a task.</summary>
    public required string AttachmentArn { get; init; }

    /// <summary>Required. The new state of the attachment, such as <c>ATTACHED</c>.</summary>
    public required string Status { get; init; }
}
