using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>What the API allows as the value of a member.</summary>
/// <param name="name">The member's name on the wire.</param>
internal sealed class MemberRules(string name)
{
    private Regex? _pattern;

    public string Name { get; } = name;

    /// <summary>The known values of an open enum.</summary>
    /// <value>Null if the value is no open enum.</value>
    public IReadOnlyList<string>? KnownValues { get; init; }

    /// <summary>The range of a number.</summary>
    public (double Min, double Max)? Values { get; init; }

    /// <summary>How many characters a text has, or how many items a list.</summary>
    public (int Min, int Max)? Lengths { get; init; }

    /// <summary>Whether the service reports what is out of range with a message of its own.</summary>
    public bool HasServiceMessage { get; init; }

    /// <summary>The regular expression that the whole of a text matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>Gets the known values of an open enum.</summary>
    public static IReadOnlyList<string> GetKnownValues<T>()
        where T : struct, IOpenEnum<T> => T.CreateKnownValues();

    /// <summary>Whether a text matches the pattern, if there is one.</summary>
    public bool Matches(string text) =>
        Pattern is null
        || (_pattern ??= new Regex($@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)).IsMatch(text);
}
