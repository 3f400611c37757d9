using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Puts custom attributes on container instances, or changes their values, so that placement can ask for them.
/// </summary>
/// <remarks>
/// <para>
/// An attribute that the target has already gets the new value. A resource can have at most 10 custom attributes.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAttributes.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record PutAttributesRequest : EcsRequest<PutAttributesResponse>
{
    /// <summary>The cluster of the resources, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Required. The attributes to put, at most 10, each with its target. Where the target is no full ARN, <see
    /// cref="EcsAttribute.TargetType"/> must say what it is.
    /// </summary>
    public required IReadOnlyList<EcsAttribute> Attributes { get; init; }
}

/// <summary>The answer to <see cref="PutAttributesRequest"/>.</summary>
[EcsShape]
public sealed partial record PutAttributesResponse : EcsResponse
{
    /// <summary>The attributes that were put, with their targets.</summary>
    /// <value>Empty if there were none.</value>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];
}
