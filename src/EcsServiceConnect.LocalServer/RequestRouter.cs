using EcsServiceConnect.Client;
using EcsServiceConnect.LocalServer.Control;
using EcsServiceConnect.LocalServer.Page;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Routes requests: ECS and, for GET and HEAD, the live page are at the root, sessions of ECS Exec below <c>/v1/data-channel</c>, the health of
/// the server is at <c>/health</c>, what the agent offers to
/// the containers of tasks below <c>/v4</c> and <c>/api</c>, and the control endpoint is below <c>/_ecs</c>.
/// </summary>
internal static class RequestRouter
{
    public const string HealthPath = "/health";

    private static readonly string[] _readMethods = [HttpMethods.Get, HttpMethods.Head];

    public static void UseRequestRouter(this WebApplication application)
    {
        application.UseStatusCodePages(static context => CreateError(context.HttpContext).ExecuteAsync(context.HttpContext));
        application.UseRouting();
        application.Use(IgnoreTrailingSlashMatchAsync);

        var health = application.Services.GetRequiredService<HealthResponseWriter>();
        application.MapLivePage();
        application.MapGet(
            SessionEndpoint.Path + "{sessionId}",
            static (SessionEndpoint endpoint, HttpContext context, string sessionId) => endpoint.HandleAsync(context, sessionId));
        application.Map("/", static (EcsEndpoint endpoint, HttpContext context) => endpoint.HandleAsync(context));
        application.Map("/v4/{**path}", static (EcsEndpoint endpoint, HttpContext context) => endpoint.HandleAsync(context));
        application.Map("/api/{**path}", static (EcsEndpoint endpoint, HttpContext context) => endpoint.HandleAsync(context));
        application
            .MapHealthChecks(HealthPath, new HealthCheckOptions { ResponseWriter = health.WriteAsync, AllowCachingResponses = true })
            .WithMetadata(new HttpMethodMetadata(_readMethods));
        if (!application.Services.GetRequiredService<ServerOptions>().NoControl)
        {
            application.MapControl();
        }
    }

    private static void MapLivePage(this WebApplication application)
    {
        const string Service = LivePage.ServicesPath + "/{cluster}/{service}";
        application.MapMethods("/", _readMethods, static (LivePage page, HttpRequest request) => page.GetOverviewAsync(request));
        application.MapMethods(LivePage.ContentPath, _readMethods, static (LivePage page, HttpRequest request) => page.GetOverviewContentAsync(request));
        application.MapMethods(
            Service,
            _readMethods,
            static (LivePage page, HttpRequest request, string cluster, string service) => page.GetServiceAsync(request, cluster, service));
        application.MapMethods(
            LivePage.ContentPath + Service,
            _readMethods,
            static (LivePage page, HttpRequest request, string cluster, string service) => page.GetServiceContentAsync(request, cluster, service));
    }

    /// <summary>Whether a request can only read.</summary>
    public static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Routing accepts <c>/health/</c> as <c>/health</c>; here every path is exact.</summary>
    private static Task IgnoreTrailingSlashMatchAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value is ['/', .., '/'])
        {
            context.SetEndpoint(null);
        }

        return next(context);
    }

    private static HttpResult CreateError(HttpContext context) =>
        ControlRouter.IsControl(context.Request) && !context.RequestServices.GetRequiredService<ServerOptions>().NoControl
            ? ControlRouter.CreateError(context)
            : CreateEcsError(context);

    private static HttpResult CreateEcsError(HttpContext context) => HttpResult.CreateError(context.Response.StatusCode switch
    {
        StatusCodes.Status405MethodNotAllowed => new ClientException($"'{context.Request.Path}' accepts GET and HEAD only.")
        {
            StatusCode = StatusCodes.Status405MethodNotAllowed,
        },
        var status => new ClientException(
            "There is nothing at this path. ECS accepts POST on '/', GET on '/' returns a page that shows its content, and GET on"
            + $" '{HealthPath}' returns the health of this server.")
        {
            StatusCode = status,
        },
    });
}
