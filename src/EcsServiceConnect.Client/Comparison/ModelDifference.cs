namespace EcsServiceConnect.Client.Comparison;

/// <summary>One member in which two records differ.</summary>
/// <param name="Path">The member's path in wire names; items that have a key are named by it.</param>
/// <param name="Before">The value before: a text as it is, anything else as JSON; null if it was absent.</param>
/// <param name="After">The value after, in the same form.</param>
/// <param name="IsSensitive">Whether a value must not be shown.</param>
internal readonly record struct ModelDifference(string Path, string? Before, string? After, bool IsSensitive)
{
    /// <summary>The value before as it may be shown, of a difference that is sensitive.</summary>
    public string? ShownBefore { get; init; }

    /// <summary>The value after as it may be shown, of a difference that is sensitive.</summary>
    public string? ShownAfter { get; init; }
}
