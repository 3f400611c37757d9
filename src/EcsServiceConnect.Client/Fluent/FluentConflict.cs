namespace EcsServiceConnect.Client;

/// <summary>Two words that one builder cannot hold together.</summary>
internal sealed record FluentConflict(string First, string Second, string Because)
{
    public string Problem => $"{First} and {Second} {Because}; keep one.";

    /// <summary>Each of the words excludes each other one.</summary>
    public static IEnumerable<FluentConflict> Among(string because, params string[] words) =>
        words.Index().SelectMany(first => words.Skip(first.Index + 1).Select(second => new FluentConflict(first.Item, second, because)));

    /// <summary>One word excludes each of the others, which may stand together.</summary>
    public static IEnumerable<FluentConflict> Between(string first, string because, params string[] others) =>
        others.Select(second => new FluentConflict(first, second, because));
}
