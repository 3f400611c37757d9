using EcsServiceConnect.Client.Conventions.Sources;

namespace EcsServiceConnect.Client.Conventions.Vocabulary;

/// <summary>The words of <c>retired-words.tsv</c>, their exceptions, and the suffixes that types may have.</summary>
public static class VocabularyTable
{
    public static IReadOnlyList<RetiredWord> RetiredWords { get; } =
        [.. ReadRows("retired-words.tsv").Select(static cells => new RetiredWord(cells[0], cells[1], cells[2]))];

    public static IReadOnlyList<VocabularyException> Exceptions { get; } =
        [.. ReadRows("exceptions.tsv").Select(static cells => new VocabularyException(cells[0], cells[1], cells[2]))];

    /// <summary>The nouns of agents, by the end of a type's name, and why each is one of the field.</summary>
    public static IReadOnlyDictionary<string, string> Suffixes { get; } =
        ReadRows("suffixes.tsv").ToDictionary(static cells => cells[0], static cells => cells[1]);

    /// <summary>The retired words of a name, each with what stands in its place.</summary>
    public static IEnumerable<string> CheckName(string path, SourceName name)
    {
        var words = name.Words;
        foreach (var retired in RetiredWords.Where(static word => word.Scope != RetiredWord.ProseScope))
        {
            var found = retired.Scope == RetiredWord.WholeNameScope
                ? retired.FindIn(name.Text)
                : words.Select(retired.FindIn).FirstOrDefault(static word => word is not null);
            if (found is not null && !Exceptions.Any(exception => exception.Covers(path, name.Text)))
            {
                yield return $"{path}:{name.Line}: {name.Text}: not '{found}' but {retired.Replacement}";
            }
        }
    }

    /// <summary>The retired words of a text, each with what stands in its place.</summary>
    public static IEnumerable<string> CheckText(string path, SourceText text)
    {
        foreach (var retired in RetiredWords.Where(static word => word.Scope == RetiredWord.ProseScope))
        {
            if (retired.FindIn(text.Text) is { } found && !Exceptions.Any(exception => exception.Covers(path, text.Text)))
            {
                yield return $"{path}:{text.Line}: not '{found}' but {retired.Replacement}: {text.Text.Trim()}";
            }
        }
    }

    private static IEnumerable<string[]> ReadRows(string file)
    {
        using var stream = typeof(VocabularyTable).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split('\t'))];
    }
}
