using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A name, usually with a value, that describes a container instance or a task, such as <c>ecs.instance-type</c> with
/// <c>m7g.large</c>. Placement constraints and strategies refer to it. The API calls it Attribute.
/// </summary>
/// <remarks>
/// <para>
/// Names that begin with <c>ecs.</c> or <c>com.amazonaws.</c> belong to the agent and the service, which set them; set
/// your own attributes other names.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html</para>
/// </remarks>
[EcsShape]
public sealed partial record EcsAttribute
{
    /// <summary>
    /// Required. The name: 1 to 128 letters, digits, hyphens, underscores, slashes, backslashes and periods.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// The value: 1 to 128 letters, digits, hyphens, underscores, periods, at signs, slashes, backslashes, colons and
    /// spaces, with no space at the beginning or the end.
    /// </summary>
    /// <value>Null: the attribute has only a name.</value>
    public string? Value { get; init; }

    /// <summary>
    /// The kind of resource that has the attribute. Required in requests if <see cref="TargetId"/> is a short id.
    /// </summary>
    /// <value>Absent: the kind that the ARN in <see cref="TargetId"/> names.</value>
    public TargetType TargetType { get; init; }

    /// <summary>The resource that has the attribute: its short id or full ARN.</summary>
    /// <value>Null in the description of a resource, which has the attribute itself.</value>
    public string? TargetId { get; init; }
}
