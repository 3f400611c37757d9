namespace EcsServiceConnect.Client;

/// <summary>Two words that one builder cannot hold together.</summary>
internal sealed record BuilderConflict(string First, string Second, string Reason)
{
    public string Problem => $"{First} and {Second} {Reason}; keep one.";

    /// <summary>Each of the words excludes each other one.</summary>
    public static IEnumerable<BuilderConflict> MutuallyExclusive(string because, params string[] words) =>
        words.Index().SelectMany(first => words.Skip(first.Index + 1).Select(second => new BuilderConflict(first.Item, second, because)));

    /// <summary>One word excludes each of the others, which may stand together.</summary>
    public static IEnumerable<BuilderConflict> ExcludedBy(string first, string because, params string[] others) =>
        others.Select(second => new BuilderConflict(first, second, because));
}
