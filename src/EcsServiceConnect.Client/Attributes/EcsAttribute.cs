using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A name, usually with a value, that describes a container instance or a task, such as <c>ecs.instance-type</c> with
/// <c>m7g.large</c>. Placement rules refer to it. The API calls it Attribute.
/// </summary>
/// <remarks>
/// Names that begin with <c>ecs.</c> or <c>com.amazonaws.</c> are set by the agent and the service. After reading a
/// half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html
/// </remarks>
[EcsShape]
public sealed partial record EcsAttribute
{
    /// <summary>Required. 1 to 128 letters, digits, hyphens, underscores, slashes, backslashes and periods.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// 1 to 128 letters, digits, hyphens, underscores, periods, at signs, slashes, backslashes, colons and spaces; no
    /// space at the beginning or the end.
    /// </summary>
    /// <value>The default is null: the attribute has a name only.</value>
    public string? Value { get; init; }

    /// <summary>
    /// The kind of resource that the attribute belongs to. Required where <see cref="TargetId"/> is a short id.
    /// </summary>
    /// <value>The default is absent: told by the ARN in <see cref="TargetId"/>.</value>
    public TargetType TargetType { get; init; }

    /// <summary>The resource that the attribute belongs to: its short id or its full ARN.</summary>
    /// <value>Null where the attribute stands in the description of its resource.</value>
    public string? TargetId { get; init; }
}
