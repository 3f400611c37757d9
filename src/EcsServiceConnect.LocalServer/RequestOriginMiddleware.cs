using EcsServiceConnect.Client;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Rejects, on every path, requests to a host that is not this machine, and requests that a browser sends for a page of another origin.
/// </summary>
internal sealed class RequestOriginMiddleware(RequestDelegate next, ServerOptions options)
{
    private readonly HostValidator _hosts = new(options.AllowedHosts);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!_hosts.IsAllowed(request.Host))
        {
            var host = HostValidator.IsHost(request.Host.Host) ? request.Host.Host : "name";
            return RejectAsync(
                context,
                $"The host '{host}' is not this machine. Requests must name localhost or a loopback address; start ecs-local with"
                + $" --allow-host {host} to accept this host, too.");
        }

        return IsOfAnotherOrigin(request)
            ? RejectAsync(context, "The request comes from a web page of another origin. Only programs and this server's own page are accepted.")
            : next(context);
    }

    private static Task RejectAsync(HttpContext context, string message) =>
        HttpResult.CreateError(new AccessDeniedException(message) { StatusCode = StatusCodes.Status403Forbidden }).ExecuteAsync(context);

    /// <summary>Browsers send both headers, and no script can change them; programs send neither. A link to the page may be followed.</summary>
    private static bool IsOfAnotherOrigin(HttpRequest request)
    {
        if (request.Headers.Origin is { Count: > 0 } origin)
        {
            return !(Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var page)
                && Uri.TryCreate($"{page.Scheme}://{request.Host}", UriKind.Absolute, out var own)
                && page.Authority == own.Authority);
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            && !(RequestRouter.IsRead(request) && request.Headers["Sec-Fetch-Mode"] == "navigate");
    }
}
