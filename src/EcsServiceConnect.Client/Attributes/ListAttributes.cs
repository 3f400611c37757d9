using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Asks for the attributes of the container instances of a cluster, page by page. With a name, and perhaps a value, it
/// finds the instances that have a certain attribute.
/// </summary>
/// <remarks>
/// <para>Placement constraints refer to the same attributes, for instance <c>attribute:stack == production</c>.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListAttributes.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListAttributesRequest : PagedEcsRequest<ListAttributesResponse, EcsAttribute>
{
    /// <summary>The cluster of the container instances, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Required. The kind of resource whose attributes are listed. <see cref="Models.TargetType.ContainerInstance"/> is
    /// the only one at present.
    /// </summary>
    public required TargetType TargetType { get; init; }

    /// <summary>Lists only attributes of this name.</summary>
    /// <value>Null: every name.</value>
    public string? AttributeName { get; init; }

    /// <summary>Lists only attributes of this value. Needs <see cref="AttributeName"/>.</summary>
    /// <value>Null: every value.</value>
    public string? AttributeValue { get; init; }

    /// <summary>
    /// How many attributes a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListAttributesResponse, EcsAttribute> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<EcsAttribute> GetItems(ListAttributesResponse page) => page.Attributes;
}

/// <summary>One page of the response to <see cref="ListAttributesRequest"/>.</summary>
[EcsShape]
public sealed partial record ListAttributesResponse : PagedEcsResponse
{
    /// <summary>The attributes on this page, each with the container instance that has it.</summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];
}
