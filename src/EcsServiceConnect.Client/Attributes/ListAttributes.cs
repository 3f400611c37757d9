using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Asks for the attributes of a cluster's container instances, by name or by name and value, page by page.
/// </summary>
/// <remarks>
/// <para>
/// A placement constraint can ask for such attributes, for instance <c>attribute:stack == production</c>.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListAttributes.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListAttributesRequest : PagedEcsRequest<ListAttributesResponse, EcsAttribute>
{
    /// <summary>The cluster whose container instances are looked at, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Required. The kind of resource whose attributes are listed; <see cref="TargetType.ContainerInstance"/> is the
    /// only one known.
    /// </summary>
    public required TargetType TargetType { get; init; }

    /// <summary>Lists only attributes of this name.</summary>
    /// <value>Null: attributes of every name.</value>
    public string? AttributeName { get; init; }

    /// <summary>Lists only attributes of this value. Needs <see cref="AttributeName"/>.</summary>
    /// <value>Null: attributes of every value.</value>
    public string? AttributeValue { get; init; }

    /// <summary>
    /// How many attributes a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 100.</value>
    public int? MaxResults { get; init; }

    internal override IReadOnlyList<EcsAttribute> ItemsOf(ListAttributesResponse page) => page.Attributes;
}

/// <summary>One page of the answer to <see cref="ListAttributesRequest"/>.</summary>
[EcsShape]
public sealed partial record ListAttributesResponse : PagedEcsResponse
{
    /// <summary>The attributes, each with the resource that has it.</summary>
    /// <value>Empty if no resource has such an attribute.</value>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];
}
