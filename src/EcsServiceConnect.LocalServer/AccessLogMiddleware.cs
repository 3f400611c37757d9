using System.Globalization;
using System.Text.RegularExpressions;
using EcsServiceConnect.LocalServer.Control;
using EcsServiceConnect.LocalServer.Page;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Logs one line for each request, without anything from its path, headers and body but the name of the operation. It also closes the
/// connection of a request that has no response.
/// </summary>
internal sealed partial class AccessLogMiddleware(RequestDelegate next, ILoggerFactory loggers, TimeProvider clock)
{
    public const string Category = "EcsServiceConnect.LocalServer.AccessLog";

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        var isCompleted = false;
        try
        {
            await next(context).ConfigureAwait(false);
            isCompleted = true;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client has disconnected, or a scripted fault closes the connection. A request that was read has been executed.
            context.Abort();
        }
        finally
        {
            // The polls of the page's script, one each second, would hide everything else.
            if (_logger.IsEnabled(LogLevel.Information)
                && !(context.Request.Path.StartsWithSegments(LivePage.ContentPath, StringComparison.Ordinal) && RequestRouter.IsRead(context.Request)))
            {
                Log(context, isCompleted, clock.GetElapsedTime(start));
            }
        }
    }

    private void Log(HttpContext context, bool isCompleted, TimeSpan elapsed)
    {
        var response = context.Response;
        LogRequest(
            _logger,
            clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            GetOperation(context.Request),
            isCompleted ? response.StatusCode : 0,
            isCompleted ? GetHeader(response, HttpResult.ErrorTypeHeader) : "aborted",
            elapsed.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture),
            isCompleted ? response.ContentLength ?? 0 : 0,
            isCompleted ? GetHeader(response, HttpResult.RequestIdHeader) : "-");
    }

    private static string GetHeader(HttpResponse response, string name) =>
        response.Headers.TryGetValue(name, out var value) ? value.ToString() : "-";

    private static string GetOperation(HttpRequest request)
    {
        if (request.Path == RequestRouter.HealthPath)
        {
            return "health";
        }

        if (request.Path.StartsWithSegments(SessionEndpoint.Path.TrimEnd('/'), StringComparison.Ordinal))
        {
            return "session";
        }

        if (ControlRouter.IsControl(request))
        {
            return "control";
        }

        if ((request.Path == "/" || request.Path.StartsWithSegments(LivePage.ServicesPath, StringComparison.Ordinal)) && RequestRouter.IsRead(request))
        {
            return "page";
        }

        var target = Target().Match(request.Headers["X-Amz-Target"].ToString());
        return target.Success ? target.Groups["operation"].Value : "-";
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "time={Time} operation={Operation} status={Status} error={Error} ms={Milliseconds} bytes={Bytes} request={RequestId}",
        EventName = "Request")]
    private static partial void LogRequest(
        ILogger logger, string time, string operation, int status, string error, string milliseconds, long bytes, string requestId);

    /// <summary>The name of any possible operation, and nothing longer or with other characters.</summary>
    [GeneratedRegex(@"^AmazonEC2ContainerServiceV20141113\.(?<operation>[A-Za-z]{1,64})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Target();
}
