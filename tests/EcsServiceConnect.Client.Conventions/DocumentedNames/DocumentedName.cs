using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Conventions.Sources;

namespace EcsServiceConnect.Client.Conventions.DocumentedNames;

/// <summary>A code span of a document: a name, an expression, a value, or anything else that is set as code.</summary>
/// <param name="Document">The path of the document.</param>
/// <param name="Line">The line in which it stands.</param>
/// <param name="Text">What stands between the backticks.</param>
public sealed partial record DocumentedName(string Document, int Line, string Text)
{
    private static readonly string[] _files = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"];

    /// <summary>The documents of the repository.</summary>
    public static IReadOnlyList<RepositoryFile> Documents { get; } =
        [.. _files.Select(static path => new RepositoryFile(path)), .. RepositoryFile.List(["docs", "samples", "src"], ".md")];

    /// <summary>Reads the code spans of a document, without those in table columns that list names of others, or names of the past.</summary>
    public static IEnumerable<DocumentedName> Read(string document, string markdown)
    {
        var isCode = false;
        var lines = markdown.Split('\n');
        IReadOnlyList<string> headings = [];
        foreach (var (index, line) in lines.Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            var isRow = !isCode && line.StartsWith('|');
            headings = isRow && headings.Count == 0 ? [.. ReadCells(line)] : isRow ? headings : [];
            IEnumerable<string> texts = isRow
                ? ReadCells(line).Where((_, column) => column >= headings.Count || !ForeignHeading().IsMatch(headings[column]))
                : [isCode ? "" : line];
            foreach (var span in texts.SelectMany(MarkdownFile.ReadCodeSpans))
            {
                yield return new DocumentedName(document, index + 1, span);
            }
        }
    }

    /// <summary>Reads the commands in the console blocks of a document that start a program.</summary>
    public static IEnumerable<DocumentedName> ReadCommands(string document, string markdown, string program) => ConsoleBlocks().Matches(markdown)
        .SelectMany(block => block.Groups["code"].Value.Split('\n').Index().Select(line => new DocumentedName(
            document, markdown[..block.Groups["code"].Index].Count(static character => character == '\n') + line.Index + 1, line.Item.Trim())))
        .Where(command => command.Text.StartsWith(program + " ", StringComparison.Ordinal));

    public override string ToString() => $"{Document}:{Line}: {Text}";

    private static IEnumerable<string> ReadCells(string row) => row.Trim().Trim('|').Split('|').Select(static cell => cell.Trim());

    /// <summary>The headings of columns whose names are those of another library, or were this library's before.</summary>
    [GeneratedRegex(@"^(before|the vendor's|AWSSDK.*|`AmazonECSConfig`)$")]
    private static partial Regex ForeignHeading();

    [GeneratedRegex("^```console\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ConsoleBlocks();
}
