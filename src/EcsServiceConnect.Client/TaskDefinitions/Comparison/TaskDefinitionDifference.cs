namespace EcsServiceConnect.Client;

/// <summary>One member in which two task definitions differ.</summary>
public sealed record TaskDefinitionDifference
{
    /// <summary>
    /// Where it is, in wire names, such as <c>containerDefinitions[web].environment[LOG_LEVEL].value</c>. What has a
    /// name of its own is found by it, not by its place; of several with the same name, the second is
    /// <c>[name#2]</c>.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>The value before: a text as it is, anything else as JSON. Not redacted.</summary>
    /// <value>Null: it was absent.</value>
    public string? Before { get; init; }

    /// <summary>The value after: a text as it is, anything else as JSON. Not redacted.</summary>
    /// <value>Null: it is absent.</value>
    public string? After { get; init; }

    /// <summary>
    /// True if a value holds what does not belong in logs: the value of an environment variable, a reference to a
    /// secret, an option of a log or volume driver.
    /// </summary>
    public bool IsSensitive { get; init; }

    /// <summary>The difference in one line.</summary>
    /// <returns>A text such as <c>cpu: 256 -> 512</c>, with <c>***</c> in the place of sensitive values.</returns>
    public override string ToString() => $"{Path}: {Shown(Before)} -> {Shown(After)}";

    private string Shown(string? value) => value is null ? "(none)" : IsSensitive ? "***" : value;
}
