using Microsoft.Extensions.Logging;

namespace Worker;

/// <summary>All messages that the sample logs.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Information, "{Region}: {Service} is healthy, {Running} of {Desired} tasks are running")]
    public static partial void LogHealthy(this ILogger logger, string region, string service, int running, int desired);

    [LoggerMessage(2, LogLevel.Warning, "{Region}: {Service} is {State}, {Running} of {Desired} tasks are running")]
    public static partial void LogUnhealthy(
        this ILogger logger, string region, string service, string state, int running, int desired);

    [LoggerMessage(3, LogLevel.Warning, "{Region}: cannot be reached: {Reason}")]
    public static partial void LogUnreachable(this ILogger logger, string region, string reason);

    [LoggerMessage(4, LogLevel.Information, "{Region}: can be reached again")]
    public static partial void LogReachableAgain(this ILogger logger, string region);

    [LoggerMessage(5, LogLevel.Information, "Asked to stop; stopped after {Polls} polls")]
    public static partial void LogStopped(this ILogger logger, int polls);

    [LoggerMessage(6, LogLevel.Information, "Next event: {Event}")]
    public static partial void LogEvent(this ILogger logger, string @event);
}
