using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Takes custom attributes off container instances or other resources.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAttributes.html
/// </remarks>
[EcsOperation]
public sealed partial record DeleteAttributesRequest : EcsRequest<DeleteAttributesResponse>
{
    /// <summary>The cluster of the resources, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Required. The attributes to take off, at most 10. Each needs its name and the target; a value is not needed.
    /// Where the target is no full ARN, <see cref="EcsAttribute.TargetType"/> must say what it is.
    /// </summary>
    public required IReadOnlyList<EcsAttribute> Attributes { get; init; }
}

/// <summary>The answer to <see cref="DeleteAttributesRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteAttributesResponse : EcsResponse
{
    /// <summary>The attributes that were taken off, with the targets that had them.</summary>
    /// <value>Empty if there were none.</value>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];
}
