using Microsoft.Extensions.Logging;

namespace Worker;

/// <summary>Every line that the watch logs.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Information, "{Region}: {Service} is well, {Running} of {Desired} tasks run")]
    public static partial void LogHealthy(this ILogger logger, string region, string service, int running, int desired);

    [LoggerMessage(2, LogLevel.Warning, "{Region}: {Service} is {State}, {Running} of {Desired} tasks run")]
    public static partial void LogUnhealthy(this ILogger logger, string region, string service, string state, int running, int desired);

    [LoggerMessage(3, LogLevel.Warning, "{Region}: cannot be seen: {Reason}")]
    public static partial void LogUnreachable(this ILogger logger, string region, string reason);

    [LoggerMessage(4, LogLevel.Information, "{Region}: can be seen again")]
    public static partial void LogReachableAgain(this ILogger logger, string region);

    [LoggerMessage(5, LogLevel.Information, "Asked to stop; stopped after {Polls} polls")]
    public static partial void LogStopped(this ILogger logger, int polls);

    [LoggerMessage(6, LogLevel.Information, "What happens now: {Event}")]
    public static partial void LogEvent(this ILogger logger, string @event);
}
