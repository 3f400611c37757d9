using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>
/// The page at <c>/</c> that shows the state of the ECS, and its content alone at <c>/page</c>, which the page's script
/// polls every second. Both only read a snapshot: they make no call and change nothing.
/// </summary>
internal sealed class LivePage(InMemoryEcs ecs, TimeProvider clock)
{
    /// <summary>The path of the content.</summary>
    public const string ContentPath = "/page";

    private static readonly string _style = EmbeddedFile.Read("page.css");
    private static readonly string _script = EmbeddedFile.Read("page.js");
    private static readonly string _shell = EmbeddedFile.Read("page.html");

    /// <summary>Allows nothing but the page's own script and styles.</summary>
    private static readonly string _policy =
        $"default-src 'none'; script-src '{ComputeHash(_script)}'; style-src '{ComputeHash(_style)}' '{ComputeHash(SvgStyleSheet.Css)}';"
        + " img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();

    private readonly NamespaceDiagramProvider _diagrams = new(ecs, clock);

    /// <summary>Renders the whole page.</summary>
    public async Task<IResult> WholeAsync(HttpRequest request)
    {
        var state = ecs.Snapshot();
        var page = new StringBuilder(_shell)
            .Replace("{{region}}", $"{ecs.Region}, account {ecs.AccountId}")
            .Replace("{{time}}", PageFormatter.FormatDateTime(state.CapturedAt))
            .Replace("{{style}}", _style)
            .Replace("{{script}}", _script)
            .Replace("{{content}}", await RenderAsync(state, request).ConfigureAwait(false));
        return CreateResult(request, page.ToString());
    }

    /// <summary>Renders the part of the page that changes; responds with 304 if the script has it already.</summary>
    public async Task<IResult> ContentAsync(HttpRequest request) =>
        CreateResult(request, await RenderAsync(ecs.Snapshot(), request).ConfigureAwait(false));

    private static HttpResult CreateResult(HttpRequest request, string html)
    {
        var body = Encoding.UTF8.GetBytes(html);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))}\"";
        var isKnown = request.Headers.IfNoneMatch == tag;
        var headers = new Dictionary<string, string>
        {
            [HeaderNames.ContentType] = "text/html; charset=utf-8",
            [HeaderNames.ETag] = tag,
            [HeaderNames.CacheControl] = "no-cache",
            [HeaderNames.ContentSecurityPolicy] = _policy,
            [HeaderNames.XContentTypeOptions] = "nosniff",
            ["Referrer-Policy"] = "no-referrer",
        };
        return isKnown ? new HttpResult(304, headers, default) : new HttpResult(200, headers, body);
    }

    private async Task<string> RenderAsync(EcsSnapshot state, HttpRequest request)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(Content.State)] = state,
            [nameof(Content.Region)] = ecs.Region,
            [nameof(Content.Address)] = $"{request.Scheme}://{request.Host}",
            [nameof(Content.Diagrams)] = await _diagrams.GetDiagramsAsync(state, request.HttpContext.RequestAborted).ConfigureAwait(false),
        });
        await using var renderer = new HtmlRenderer(_services, _services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Content>(parameters).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
    }

    private static string ComputeHash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
