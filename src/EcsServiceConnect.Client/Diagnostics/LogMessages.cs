using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>Everything that the library logs. No message holds a body, a header or a key.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "Calling {Endpoint} for region {Region}, retry mode {RetryMode}, {MaxAttempts} attempts at most")]
    public static partial void LogConfigured(this ILogger logger, Uri endpoint, string region, EcsRetryMode retryMode, int maxAttempts);

    [LoggerMessage(2, LogLevel.Debug, "{Operation} succeeded in {Milliseconds:0.0} ms, attempts {Attempts}, request id {RequestId}")]
    public static partial void LogSucceeded(this ILogger logger, string operation, double milliseconds, int attempts, string? requestId);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} failed with {ErrorType} in {Milliseconds:0.0} ms, attempts {Attempts}")]
    public static partial void LogFailed(this ILogger logger, string operation, string errorType, double milliseconds, int attempts);

    [LoggerMessage(
        4,
        LogLevel.Information,
        "{Operation}: attempt {Attempt} of {MaxAttempts} failed with {ErrorType}; trying again in {Milliseconds:0} ms")]
    public static partial void LogRetrying(
        this ILogger logger, string operation, int attempt, int maxAttempts, string errorType, double milliseconds);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "{Operation}: attempt {Attempt} failed and is not repeated, because the client's retry quota is used up")]
    public static partial void LogRetryQuotaEmpty(this ILogger logger, string operation, int attempt);

    [LoggerMessage(6, LogLevel.Warning, "This machine's clock is off by {Skew}; requests are signed with the service's time from now on")]
    public static partial void LogClockSkewCorrected(this ILogger logger, TimeSpan skew);

    [LoggerMessage(
        7,
        LogLevel.Warning,
        "The credentials could not be renewed ({ErrorType}); those of before stay in use, they expire at {Expiration:O}")]
    public static partial void LogCredentialsNotRenewed(this ILogger logger, string errorType, DateTimeOffset expiration);
}
