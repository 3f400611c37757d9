using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Passes an exception that is a defect of the in-memory ECS to the log and to the application's own handler.</summary>
internal sealed partial class UnexpectedExceptionHandler(InMemoryEcsOptions options)
{
    private readonly ILogger _logger =
        options.LoggerFactory?.CreateLogger(typeof(InMemoryEcs).FullName!) ?? NullLogger.Instance;

    public void Handle(InMemoryEcsRequest request, Exception exception)
    {
        LogFailed(_logger, MessageSanitizer.Sanitize(new RequestHeaders(request.Headers)["x-amz-target"]), exception);
        options.OnUnexpectedException?.Invoke(request, exception);
    }

    [LoggerMessage(1, LogLevel.Error, "The in-memory ECS failed at a request. X-Amz-Target: '{Target}'", EventName = "RequestFailed")]
    private static partial void LogFailed(ILogger logger, string target, Exception exception);
}
