using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The guide for code that comes from the vendor's client.</summary>
internal static partial class MigrationGuide
{
    /// <summary>The path of the guide in the repository.</summary>
    public static string Document { get; } = Path.Combine("docs", "guides", "migrating-from-awssdk.md");

    /// <summary>Reads the rows of the table below a heading: the vendor's name and the name here.</summary>
    public static IReadOnlyList<(string Theirs, string Ours)> ReadTable(string heading) =>
        [.. Rows().Matches(ReadSection(heading)).Select(r => (r.Groups["theirs"].Value, r.Groups["ours"].Value))];

    /// <summary>Reads all names in the text below a heading.</summary>
    public static IReadOnlyList<string> ReadNames(string heading) =>
        [.. Names().Matches(ReadSection(heading)).Select(name => name.Groups["name"].Value)];

    /// <summary>Reads the errors of the compiler: their ids and messages.</summary>
    public static IReadOnlyList<(string Id, string Message)> ReadErrors() =>
        [.. Errors().Matches(ReadSection("What the compiler finds")).Select(r => (r.Groups["id"].Value, r.Groups["message"].Value))];

    private static string ReadSection(string heading) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", Document)).Split($"\n### {heading}\n")[1].Split("\n#")[0];

    [GeneratedRegex(@"^\| (?<id>CS\d+) \| `(?<message>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Errors();

    [GeneratedRegex(@"`(?<name>\w+)`")]
    private static partial Regex Names();

    [GeneratedRegex(@"^\| `(?<theirs>[\w.]+)` \| `(?<ours>[\w.]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
