using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>
/// The page at <c>/</c> that shows what the ECS holds, and its content alone at <c>/page</c>, which the page's script asks for each
/// second. It only reads: nothing of it is a call, and nothing is kept.
/// </summary>
internal sealed class LivePage(InMemoryEcs ecs, TimeProvider clock)
{
    /// <summary>Where the content is.</summary>
    public const string ContentPath = "/page";

    private static readonly string _style = PageFile.Read("page.css");
    private static readonly string _script = PageFile.Read("page.js");
    private static readonly string _shell = PageFile.Read("page.html");

    /// <summary>Nothing runs and nothing is loaded but what stands in the page itself.</summary>
    private static readonly string _policy =
        $"default-src 'none'; script-src '{Fingerprint(_script)}'; style-src '{Fingerprint(_style)}' '{Fingerprint(NamespaceMaps.Style)}';"
        + " img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();

    private readonly NamespaceMaps _maps = new(ecs, clock);

    /// <summary>The whole page.</summary>
    public async Task<IResult> WholeAsync(HttpRequest request)
    {
        var state = ecs.Snapshot();
        var page = new StringBuilder(_shell)
            .Replace("{{place}}", $"{ecs.Region}, account {ecs.AccountId}")
            .Replace("{{time}}", Words.Moment(state.CapturedAt))
            .Replace("{{style}}", _style)
            .Replace("{{script}}", _script)
            .Replace("{{content}}", await RenderAsync(state, request).ConfigureAwait(false));
        return Answer(request, page.ToString());
    }

    /// <summary>The part of it that changes; 304 if the script has it already.</summary>
    public async Task<IResult> ContentAsync(HttpRequest request) =>
        Answer(request, await RenderAsync(ecs.Snapshot(), request).ConfigureAwait(false));

    private static HttpResult Answer(HttpRequest request, string html)
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
            [nameof(Content.Maps)] = await _maps.DrawAsync(state, request.HttpContext.RequestAborted).ConfigureAwait(false),
        });
        await using var renderer = new HtmlRenderer(_services, _services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Content>(parameters).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
    }

    private static string Fingerprint(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
