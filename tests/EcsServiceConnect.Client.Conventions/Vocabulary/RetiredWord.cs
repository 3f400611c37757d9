using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.Vocabulary;

/// <summary>A word that the project does not use, and what stands in its place.</summary>
/// <param name="Scope">Whether it is retired as a word of a name, as a whole name, or in prose.</param>
/// <param name="Pattern">A pattern of the word.</param>
/// <param name="Replacement">What to write instead.</param>
public sealed record RetiredWord(string Scope, string Pattern, string Replacement)
{
    public const string NameScope = "name";

    public const string WholeNameScope = "whole-name";

    public const string ProseScope = "prose";

    private readonly Regex _regex = new(
        Scope == ProseScope ? $@"\b(?:{Pattern})\b" : $"^(?:{Pattern})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public string? FindIn(string text) => _regex.Match(text) is { Success: true } match ? match.Value : null;
}
