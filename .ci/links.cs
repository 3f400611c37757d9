#:property PublishAot=false
#:property RunAnalyzersDuringBuild=false

// Checks a site that was built: every link to a page, picture or script of the site leads to a file, and every anchor is on its page.
// dotnet run .ci/links.cs -- FOLDER

using System.Net;
using System.Text.RegularExpressions;

var root = Path.GetFullPath(args[0]);
var pages = Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories)
    .ToDictionary(path => path, path => Page.Read(path), StringComparer.Ordinal);
var faults = pages.Values.SelectMany(page => page.Links.Distinct().Select(link => FindFault(page, link))).OfType<string>().ToArray();

foreach (var fault in faults)
{
    Console.Error.WriteLine(fault);
}

Console.WriteLine($"{pages.Count} pages, {pages.Values.Sum(page => page.Links.Count)} links, {faults.Length} dead");
return pages.Count > 0 && faults.Length == 0 ? 0 : 1;

string? FindFault(Page page, string link)
{
    if (Uri.TryCreate(link, UriKind.Absolute, out var address) && !link.StartsWith('/'))
    {
        return address.Scheme is "https" or "http" or "data" or "mailto" ? null : $"{page.Name(root)}: {link} has an unknown scheme";
    }

    var (path, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, "");
    var target = path.Length == 0 ? page.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Path)!, Uri.UnescapeDataString(path.Split('?')[0])));
    if (!target.StartsWith(root, StringComparison.Ordinal) || !File.Exists(target))
    {
        return $"{page.Name(root)}: {link} leads to no file";
    }

    return anchor.Length == 0 || (pages.TryGetValue(target, out var other) && other.Anchors.Contains(Uri.UnescapeDataString(anchor)))
        ? null
        : $"{page.Name(root)}: {link} leads to no anchor";
}

internal sealed partial record Page(string Path, IReadOnlyList<string> Links, IReadOnlySet<string> Anchors)
{
    public static Page Read(string path)
    {
        var html = File.ReadAllText(path);
        return new Page(path, [.. GetValues(LinkAttribute(), html)], GetValues(AnchorAttribute(), html).ToHashSet(StringComparer.Ordinal));
    }

    public string Name(string root) => System.IO.Path.GetRelativePath(root, Path);

    private static IEnumerable<string> GetValues(Regex attribute, string html) =>
        attribute.Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["value"].Value));

    [GeneratedRegex("<[a-z][^<>]*?\\s(?:href|src)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkAttribute();

    [GeneratedRegex("<[a-z][^<>]*?\\s(?:id|name)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex AnchorAttribute();
}
