using System.Text.RegularExpressions;

namespace PackageConsumer;

/// <summary>
/// Checks the links of a text that is read outside the repository: each leads to a file of the repository at the tag of the
/// version, and to a heading in it.
/// </summary>
internal sealed partial class RepositoryLinks(string repositoryUrl, string version, string repository)
{
    private readonly string[] _prefixes =
    [
        $"{repositoryUrl}/blob/v{version}/",
        $"{repositoryUrl.Replace("https://github.com/", "https://raw.githubusercontent.com/")}/v{version}/",
    ];

    public IEnumerable<string> FindFaults(string markdown) =>
        Link().Matches(markdown).Select(m => m.Groups["target"].Value).Select(FindFault).OfType<string>();

    private string? FindFault(string target)
    {
        if (_prefixes.FirstOrDefault(target.StartsWith) is not { } prefix)
        {
            return target.StartsWith("https://semver.org") ? null : $"{target} does not lead to a file of the version's tag.";
        }

        var (path, heading) = target[prefix.Length..].Split('#', 2) is [var file, var anchor] ? (file, anchor) : (target[prefix.Length..], null);
        var local = Path.Combine(repository, path);
        if (!File.Exists(local) && !Directory.Exists(local))
        {
            return $"{target} is dead: there is no {path}.";
        }

        return heading is null || Heading().Matches(File.ReadAllText(local)).Any(m => GetAnchor(m.Groups["text"].Value) == heading)
            ? null
            : $"{target} is dead: {path} has no such heading.";
    }

    private static string GetAnchor(string heading) => NoAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
