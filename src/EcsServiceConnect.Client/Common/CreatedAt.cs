using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The span of time in which something was created, to list only that.</summary>
/// <remarks>
/// Give one end, or both. The longest span is left to the service.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreatedAt.html
/// </remarks>
[EcsShape]
public sealed partial record CreatedAt
{
    /// <summary>The end: lists only what was created before it.</summary>
    /// <value>Null: up to now.</value>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The beginning: lists only what was created after it.</summary>
    /// <value>Null: from the oldest on that the service keeps.</value>
    public DateTimeOffset? After { get; init; }
}
