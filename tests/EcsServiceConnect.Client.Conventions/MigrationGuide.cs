using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The guide for code that comes from the vendor's client.</summary>
internal static partial class MigrationGuide
{
    /// <summary>The path of the guide in the repository.</summary>
    public static string Document { get; } = Path.Combine("docs", "guides", "migrating-from-awssdk.md");

    /// <summary>Reads the rows of the table below a heading: the vendor's name and the name here.</summary>
    public static IReadOnlyList<(string Theirs, string Ours)> ReadTable(string heading)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", Document));
        var section = text.Split($"\n### {heading}\n")[1].Split("\n#")[0];
        return [.. Rows().Matches(section).Select(r => (r.Groups["theirs"].Value, r.Groups["ours"].Value))];
    }

    [GeneratedRegex(@"^\| `(?<theirs>[\w.]+)` \| `(?<ours>[\w.]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
