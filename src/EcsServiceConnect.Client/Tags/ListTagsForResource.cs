using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for all tags of one resource.</summary>
/// <remarks>
/// <para>Describe requests return the tags as well, if they include <c>TAGS</c>.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTagsForResource.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListTagsForResourceRequest : EcsRequest<ListTagsForResourceResponse>
{
    /// <summary>
    /// Required. The full ARN of the resource: a cluster, service, task, task set, task definition, container instance,
    /// capacity provider, daemon or gateway.
    /// </summary>
    public required string ResourceArn { get; init; }
}

/// <summary>The response to <see cref="ListTagsForResourceRequest"/>.</summary>
[EcsShape]
public sealed partial record ListTagsForResourceResponse : EcsResponse
{
    /// <summary>The tags of the resource, at most 50, every key once.</summary>
    /// <value>Empty if the resource has none.</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}
