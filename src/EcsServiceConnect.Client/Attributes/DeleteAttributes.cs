using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Removes custom attributes from container instances.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAttributes.html
/// </remarks>
[EcsOperation]
public sealed partial record DeleteAttributesRequest : EcsRequest<DeleteAttributesResponse>
{
    /// <summary>The cluster of the container instances, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Required. The attributes to remove, at most 10. Give each with its name and target, and leave the value out. If
    /// the target is a short id, <see cref="EcsAttribute.TargetType"/> is needed too.
    /// </summary>
    [LengthRange(1, 10)]
    public required IReadOnlyList<EcsAttribute> Attributes { get; init; }
}

/// <summary>The response to <see cref="DeleteAttributesRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteAttributesResponse : EcsResponse
{
    /// <summary>The attributes that were removed, each with its target.</summary>
    /// <value>Empty if none was removed.</value>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];
}
