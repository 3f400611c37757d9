using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>One member in which two task definitions differ.</summary>
public sealed record TaskDefinitionDifference
{
    /// <summary>
    /// The path of the member in wire names, such as <c>containerDefinitions[web].environment[LOG_LEVEL].value</c>.
    /// Items that have a name are identified by it, not by their position; the second of several items with the same
    /// name is <c>[name#2]</c>.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>The value before: a text as it is, anything else as JSON. Not redacted.</summary>
    /// <value>Null: it was absent.</value>
    public string? Before { get; init; }

    /// <summary>The value after: a text as it is, anything else as JSON. Not redacted.</summary>
    /// <value>Null: it is absent.</value>
    public string? After { get; init; }

    /// <summary>
    /// Whether a value does not belong in logs: the value of an environment variable, a reference to a secret, or an
    /// option of a log or volume driver.
    /// </summary>
    public bool IsSensitive { get; init; }

    /// <summary>The value before, without what does not belong in logs.</summary>
    internal string? ShownBefore { get; init; }

    /// <summary>The value after, without what does not belong in logs.</summary>
    internal string? ShownAfter { get; init; }

    /// <summary>Formats the difference in one line.</summary>
    /// <returns>A text such as <c>cpu: 256 -> 512</c>, with <c>***</c> instead of sensitive values.</returns>
    public override string ToString() => $"{Path}: {GetShown(Before, ShownBefore) ?? "(none)"} -> {GetShown(After, ShownAfter) ?? "(none)"}";

    /// <summary>Gets the values as they may be shown.</summary>
    internal (string? Before, string? After) GetShownValues(bool showSensitiveValues) =>
        showSensitiveValues ? (Before, After) : (GetShown(Before, ShownBefore), GetShown(After, ShownAfter));

    private string? GetShown(string? value, string? shown) => !IsSensitive || value is null ? value : shown ?? MemberPrinter.Redacted;
}
