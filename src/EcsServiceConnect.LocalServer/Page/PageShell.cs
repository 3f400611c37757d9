using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Diagrams;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>What stands around the content of a page: its head, its header and its script.</summary>
internal sealed partial class PageShell
{
    private static readonly string _style = EmbeddedFile.Read("page.css");
    private static readonly string _script = EmbeddedFile.Read("page.js");
    private static readonly string _html = EmbeddedFile.Read("page.html");

    private readonly string _navigation;
    private readonly string _root;

    private PageShell(string navigation, string root)
    {
        _navigation = navigation;
        _root = root;
    }

    /// <summary>Around all clusters: with links to the sections, and the filter.</summary>
    public static PageShell Overview { get; } = new(EmbeddedFile.Read("page.overview.html"), root: "");

    /// <summary>Around one service: with a link to all clusters.</summary>
    public static PageShell Service { get; } = new(EmbeddedFile.Read("page.service.html"), root: "../../");

    /// <summary>Allows nothing but the page's own script, styles and form.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src '{ComputeHash(_script)}'; style-src '{ComputeHash(_style)}' '{ComputeHash(SvgStyleSheet.Css)}';"
        + " img-src data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Encodes a page or its content for the response.</summary>
    /// <returns>The bytes, and the tag that changes with them.</returns>
    public static (byte[] Body, string Tag) Encode(string html)
    {
        var body = Encoding.UTF8.GetBytes(html);
        return (body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body))}\"");
    }

    /// <summary>Fills the placeholders once, so that no value can contain one.</summary>
    /// <param name="values">The values as text.</param>
    /// <param name="content">The content as HTML.</param>
    public string Fill(IReadOnlyDictionary<string, string> values, string content)
    {
        return Placeholder().Replace(_html.Replace("{{navigation}}", _navigation, StringComparison.Ordinal), Get);

        string Get(Match placeholder) => placeholder.Groups["name"].Value switch
        {
            "style" => _style,
            "script" => _script,
            "root" => _root,
            "content" => content,
            var name => WebUtility.HtmlEncode(values[name]),
        };
    }

    private static string ComputeHash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    [GeneratedRegex("{{(?<name>[a-z]+)}}")]
    private static partial Regex Placeholder();
}
