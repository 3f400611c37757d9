using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>The prose of a Markdown file: its lines outside code blocks, without inline code and link targets.</summary>
public static partial class MarkdownFile
{
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

    [GeneratedRegex(@"`[^`]*`|\]\([^)]*\)|https?://\S+")]
    private static partial Regex CodeOrTarget();
}
