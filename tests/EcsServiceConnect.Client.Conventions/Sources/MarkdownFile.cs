using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>The parts of a Markdown file that tests compare.</summary>
public static partial class MarkdownFile
{
    /// <summary>Reads the prose: the lines outside code blocks, without inline code and link targets.</summary>
    public static IEnumerable<SourceText> ReadProse(string markdown)
    {
        var isCode = false;
        foreach (var (index, line) in markdown.Split('\n').Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (!isCode)
            {
                yield return new SourceText(index + 1, CodeOrTarget().Replace(line, " "));
            }
        }
    }

    /// <summary>Reads the inline code of a text.</summary>
    public static IEnumerable<string> ReadCodeSpans(string markdown) =>
        CodeSpans().Matches(markdown).Select(static match => match.Groups["code"].Value);

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex CodeSpans();

    [GeneratedRegex(@"`[^`]*`|\]\([^)]*\)|https?://\S+")]
    private static partial Regex CodeOrTarget();
}
