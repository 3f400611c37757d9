using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Removes tags from a resource.</summary>
/// <remarks>
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
    /// Required. The keys of the tags to remove. A key that the resource does not have is ignored. Tags set by AWS,
    /// whose keys begin with <c>aws:</c>, cannot be removed.
    /// </summary>
    public required IReadOnlyList<string> TagKeys { get; init; }
}

/// <summary>The empty response to <see cref="UntagResourceRequest"/>.</summary>
[EcsShape]
public sealed partial record UntagResourceResponse : EcsResponse;
