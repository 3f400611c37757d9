using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Adds custom attributes to container instances, or sets new values of existing ones, so that placement constraints
/// can refer to them.
/// </summary>
/// <remarks>
/// <para>
/// If the container instance has the attribute already, its value is replaced. A container instance can have at most 10
/// custom attributes.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAttributes.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record PutAttributesRequest : EcsRequest<PutAttributesResponse>
{
    /// <summary>The cluster of the container instances, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Required. The attributes, at most 10, each with its target. If the target is a short id,
    /// <see cref="EcsAttribute.TargetType"/> is needed too.
    /// </summary>
    [LengthRange(1, 10)]
    public required IReadOnlyList<EcsAttribute> Attributes { get; init; }
}

/// <summary>The response to <see cref="PutAttributesRequest"/>.</summary>
[EcsShape]
public sealed partial record PutAttributesResponse : EcsResponse
{
    /// <summary>The attributes that were put, each with its target.</summary>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];
}
