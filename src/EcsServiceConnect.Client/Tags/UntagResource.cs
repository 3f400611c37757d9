using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Takes tags off a resource.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UntagResource.html
/// </remarks>
[EcsOperation]
public sealed partial record UntagResourceRequest : EcsRequest<UntagResourceResponse>
{
    /// <summary>
    /// Required. The full ARN of the resource: a cluster, service, task, task set, task definition, container
    /// instance, capacity provider, daemon or gateway.
    /// </summary>
    public required string ResourceArn { get; init; }

    /// <summary>
    /// Required. The keys of the tags to take off. A key that the resource does not have is passed over. Tags that
    /// AWS itself set, whose keys begin with <c>aws:</c>, cannot be taken off.
    /// </summary>
    public required IReadOnlyList<string> TagKeys { get; init; }
}

/// <summary>The answer to <see cref="UntagResourceRequest"/>; it has no members.</summary>
[EcsShape]
public sealed partial record UntagResourceResponse : EcsResponse;
