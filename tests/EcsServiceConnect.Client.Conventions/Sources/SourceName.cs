using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>A name that a file declares.</summary>
public sealed partial record SourceName(int Line, string Text)
{
    /// <summary>The words of the name in lower case: <c>maxRetryCount</c> has three.</summary>
    public IReadOnlyList<string> Words => [.. Word().Matches(Text).Select(static match => match.Value.ToLowerInvariant())];

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();
}
