using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Adds tags to a resource that exists, or changes the values of tags that it has.</summary>
/// <remarks>
/// <para>
/// If the resource has a tag of the same key, its value is replaced; other tags stay as they are. The tags of a
/// resource are deleted with it.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record TagResourceRequest : EcsRequest<TagResourceResponse>
{
    /// <summary>
    /// Required. The full ARN of the resource: a cluster, service, task, task set, task definition, container instance,
    /// capacity provider, daemon or gateway. A service needs the long form,
    /// <c>arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/SERVICE</c>; an old one whose ARN lacks the cluster must be
    /// migrated first.
    /// </summary>
    public required string ResourceArn { get; init; }

    /// <summary>
    /// Required. The tags, up to 50 and every key once; the resource can have at most 50 in all. Keys have 1 to 128
    /// characters, values up to 256: letters, digits, spaces and <c>+ - = . _ : / @</c>. Neither may begin with
    /// <c>aws:</c> in any casing.
    /// </summary>
    [LengthRange(0, 50)]
    public required IReadOnlyList<Tag> Tags { get; init; }
}

/// <summary>The empty response to <see cref="TagResourceRequest"/>.</summary>
[EcsShape]
public sealed partial record TagResourceResponse : EcsResponse;
