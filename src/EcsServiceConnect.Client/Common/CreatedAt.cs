using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A span of time that limits a list to what was created within it.</summary>
/// <remarks>
/// <para>Set the beginning, the end, or both.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreatedAt.html</para>
/// </remarks>
[EcsShape]
public sealed partial record CreatedAt
{
    /// <summary>The end of the span: lists only what was created before it. Not more than three months ago.</summary>
    /// <value>Null: up to now.</value>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The beginning of the span: lists only what was created after it. Not more than three months ago.</summary>
    /// <value>Null: from the oldest on that the service keeps.</value>
    public DateTimeOffset? After { get; init; }
}
