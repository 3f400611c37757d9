using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.Vocabulary;

/// <summary>A place where a retired word is right, and why.</summary>
/// <param name="Where">A pattern of the file's path.</param>
/// <param name="What">A pattern of the name or of the words around.</param>
/// <param name="Reason">Why it is right there.</param>
public sealed record VocabularyException(string Where, string What, string Reason)
{
    private readonly Regex _where = new(Where, RegexOptions.CultureInvariant);
    private readonly Regex _what = new(What, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public bool Covers(string path, string text) => _where.IsMatch(path) && _what.IsMatch(text);
}
