using EcsServiceConnect.Client.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>
/// The pages that show the state of the ECS: all clusters at <c>/</c>, and one service at <c>/services/CLUSTER/SERVICE</c>. Below
/// <c>/page</c> is the content of each alone, which the page's script polls every second. They only read: no call is made, and nothing
/// is changed.
/// </summary>
internal sealed class LivePage(InMemoryEcs ecs, TimeProvider clock)
{
    /// <summary>The path of the content of all clusters, and what those of other pages begin with.</summary>
    public const string ContentPath = "/page";

    /// <summary>What the paths of the pages of services begin with.</summary>
    public const string ServicesPath = "/services";

    private static readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();

    private readonly PageStateReader _reader = new(ecs);
    private readonly NamespaceDiagramProvider _diagrams = new(ecs, clock);

    /// <summary>Renders all clusters.</summary>
    public async Task<IResult> GetOverviewAsync(HttpRequest request)
    {
        var snapshot = ecs.Snapshot();
        var content = await RenderOverviewAsync(request, snapshot).ConfigureAwait(false);
        return CreatePage(request, snapshot, PageShell.Overview, "all clusters", content);
    }

    /// <summary>Renders the part of the overview that changes; responds with 304 if the script has it already.</summary>
    public async Task<IResult> GetOverviewContentAsync(HttpRequest request) =>
        CreateResult(request, StatusCodes.Status200OK, await RenderOverviewAsync(request, ecs.Snapshot()).ConfigureAwait(false));

    /// <summary>Renders one service.</summary>
    public async Task<IResult> GetServiceAsync(HttpRequest request, string cluster, string service)
    {
        var snapshot = ecs.Snapshot();
        var (found, content) = await RenderServiceAsync(request, snapshot, cluster, service).ConfigureAwait(false);
        return CreatePage(
            request,
            snapshot,
            PageShell.Service,
            $"{cluster}/{service}",
            content,
            found ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
    }

    /// <summary>Renders the part of a service's page that changes; responds with 304 if the script has it already.</summary>
    public async Task<IResult> GetServiceContentAsync(HttpRequest request, string cluster, string service) => CreateResult(
        request,
        StatusCodes.Status200OK,
        (await RenderServiceAsync(request, ecs.Snapshot(), cluster, service).ConfigureAwait(false)).Content);

    private async Task<string> RenderOverviewAsync(HttpRequest request, EcsSnapshot snapshot)
    {
        var token = request.HttpContext.RequestAborted;
        var state = await _reader.ReadAsync(snapshot, PageQuery.Parse(request.Query), token).ConfigureAwait(false);
        return await RenderAsync<Overview>(new Dictionary<string, object?>
        {
            [nameof(Overview.State)] = state,
            [nameof(Overview.Region)] = ecs.Region,
            [nameof(Overview.Address)] = $"{request.Scheme}://{request.Host}",
            [nameof(Overview.Diagrams)] = await _diagrams.GetDiagramsAsync(snapshot, state, token).ConfigureAwait(false),
        }).ConfigureAwait(false);
    }

    private async Task<(bool IsFound, string Content)> RenderServiceAsync(HttpRequest request, EcsSnapshot snapshot, string cluster, string service)
    {
        var found = await _reader.ReadServiceAsync(snapshot, cluster, service, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return (found is not null, await RenderAsync<ServicePage>(new Dictionary<string, object?>
        {
            [nameof(ServicePage.Service)] = found,
            [nameof(ServicePage.ClusterName)] = cluster,
            [nameof(ServicePage.ServiceName)] = service,
        }).ConfigureAwait(false));
    }

    private static async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(_services, _services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
    }

    private HttpResult CreatePage(
        HttpRequest request, EcsSnapshot snapshot, PageShell shell, string title, string content, int status = StatusCodes.Status200OK) =>
        CreateResult(request, status, shell.Fill(new Dictionary<string, string>
        {
            ["title"] = title,
            ["region"] = $"{ecs.Region}, account {ecs.AccountId}",
            ["time"] = PageFormatter.FormatDateTime(snapshot.CapturedAt),
            ["source"] = ContentPath[1..] + request.Path.ToUriComponent().TrimEnd('/'),
            ["filter"] = PageQuery.Parse(request.Query).Filter,
        }, content));

    private static HttpResult CreateResult(HttpRequest request, int status, string html)
    {
        var (body, tag) = PageShell.Encode(html);
        var headers = new Dictionary<string, string>
        {
            [HeaderNames.ContentType] = "text/html; charset=utf-8",
            [HeaderNames.ETag] = tag,
            [HeaderNames.CacheControl] = "no-cache",
            [HeaderNames.ContentSecurityPolicy] = PageShell.Policy,
            [HeaderNames.XContentTypeOptions] = "nosniff",
            ["Referrer-Policy"] = "no-referrer",
        };
        return request.Headers.IfNoneMatch == tag ? new HttpResult(StatusCodes.Status304NotModified, headers, default) : new HttpResult(status, headers, body);
    }
}
