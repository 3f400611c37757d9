using EcsServiceConnect.Client;
using Microsoft.AspNetCore.Diagnostics;

namespace WebApi;

/// <summary>Turns an error of ECS into a response. The message of the error is for the log: it can quote what was sent.</summary>
internal sealed class EcsExceptionHandler(IProblemDetailsService problemDetails, ILogger<EcsExceptionHandler> logger) : IExceptionHandler
{
    private static readonly Action<ILogger, string, Exception?> _logFailed =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, "EcsFailed"), "{Message}");

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not EcsException error)
        {
            return false;
        }

        _logFailed(logger, error.Message, null);
        var (status, title) = Describe(error);
        httpContext.Response.StatusCode = status;
        return await problemDetails.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = status, Title = title },
        });
    }

    private static (int Status, string Title) Describe(EcsException error) => error switch
    {
        ServiceNotFoundException or ServiceNotActiveException => (StatusCodes.Status404NotFound, "There is no such service."),
        ClusterNotFoundException => (StatusCodes.Status404NotFound, "There is no such cluster."),
        { IsRetryable: true } => (StatusCodes.Status503ServiceUnavailable, "ECS cannot be asked for the moment."),
        _ => (StatusCodes.Status502BadGateway, "ECS has rejected the request."),
    };
}
