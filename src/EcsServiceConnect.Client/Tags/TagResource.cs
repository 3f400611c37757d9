using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Puts tags on a resource that exists, in addition to those that it has.</summary>
/// <remarks>
/// <para>A tag whose key the resource has already gets the new value; other tags stay as they are.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record TagResourceRequest : EcsRequest<TagResourceResponse>
{
    /// <summary>
    /// Required. The full ARN of the resource: a cluster, service, task, task set, task definition, container
    /// instance, capacity provider, daemon or gateway.
    /// </summary>
    public required string ResourceArn { get; init; }

    /// <summary>
    /// Required. The tags to put on it, every key once; with those that it has already there can be at most 50. Keys
    /// have 1 to 128 characters, values up to 256: letters, digits, spaces and <c>+ - = . _ : / @</c>. Neither may
    /// begin with <c>aws:</c> in any casing.
    /// </summary>
    public required IReadOnlyList<Tag> Tags { get; init; }
}

/// <summary>The answer to <see cref="TagResourceRequest"/>; it has no members.</summary>
[EcsShape]
public sealed partial record TagResourceResponse : EcsResponse;
