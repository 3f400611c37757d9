using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.Vocabulary;

/// <summary>A word that the project does not use, and the one that stands in its place.</summary>
public sealed record RetiredWord(string Scope, string Pattern, string Replacement)
{
    public const string NameScope = "name";

    public const string ProseScope = "prose";

    private readonly Regex _regex = new(
        Scope == NameScope ? $"^(?:{Pattern})$" : $@"\b(?:{Pattern})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public string? FindIn(string text) => _regex.Match(text) is { Success: true } match ? match.Value : null;
}
