using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>All log messages of the library. None contains a body, a header or a key.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(
        EventId = 1,
        EventName = "Configured",
        Level = LogLevel.Debug,
        Message = "Calling {Endpoint} for region {Region}, retry mode {RetryMode}, {MaxAttempts} attempts at most")]
    public static partial void LogConfigured(this ILogger logger, Uri endpoint, string region, EcsRetryMode retryMode, int maxAttempts);

    [LoggerMessage(
        EventId = 2,
        EventName = "Succeeded",
        Level = LogLevel.Debug,
        Message = "{Operation} succeeded in {Milliseconds:0.0} ms, attempts {Attempts}, request id {RequestId}")]
    public static partial void LogSucceeded(this ILogger logger, string operation, double milliseconds, int attempts, string? requestId);

    [LoggerMessage(
        EventId = 3,
        EventName = "Failed",
        Level = LogLevel.Debug,
        Message = "{Operation} failed with {ErrorType} in {Milliseconds:0.0} ms, attempts {Attempts}, request id {RequestId}")]
    public static partial void LogFailed(
        this ILogger logger, string operation, string errorType, double milliseconds, int attempts, string? requestId);

    [LoggerMessage(
        EventId = 4,
        EventName = "Retrying",
        Level = LogLevel.Information,
        Message = "{Operation}: attempt {Attempt} of {MaxAttempts} failed with {ErrorType}; next attempt in {Milliseconds:0} ms")]
    public static partial void LogRetrying(
        this ILogger logger, string operation, int attempt, int maxAttempts, string errorType, double milliseconds);

    [LoggerMessage(
        EventId = 5,
        EventName = "RetryQuotaEmpty",
        Level = LogLevel.Warning,
        Message = "{Operation}: attempt {Attempt} failed and is not retried, because the client's retry quota is exhausted")]
    public static partial void LogRetryQuotaEmpty(this ILogger logger, string operation, int attempt);

    [LoggerMessage(
        EventId = 6,
        EventName = "ClockSkewCorrected",
        Level = LogLevel.Warning,
        Message = "This machine's clock is off by {Skew}; requests are signed with the service's time from now on")]
    public static partial void LogClockSkewCorrected(this ILogger logger, TimeSpan skew);

    [LoggerMessage(
        EventId = 7,
        EventName = "CredentialsNotRenewed",
        Level = LogLevel.Warning,
        Message = "The credentials could not be renewed ({ErrorType}); the current ones stay in use and expire at {Expiration:O}")]
    public static partial void LogCredentialsNotRenewed(this ILogger logger, string errorType, DateTimeOffset expiration);

    [LoggerMessage(
        EventId = 8,
        EventName = "SettingsIgnored",
        Level = LogLevel.Warning,
        Message = "These configuration keys are no settings of an ECS client and have no effect: {Keys}")]
    public static partial void LogSettingsIgnored(this ILogger logger, string keys);

    [LoggerMessage(
        EventId = 9,
        EventName = "CaBundleIgnored",
        Level = LogLevel.Warning,
        Message = "AWS_CA_BUNDLE or ca_bundle has no effect: the application supplied the HttpClient or configured its trust itself")]
    public static partial void LogCaBundleIgnored(this ILogger logger);

    [LoggerMessage(
        EventId = 20,
        EventName = "AskingAgentAgain",
        Level = LogLevel.Debug,
        Message = "Attempt {Attempt} to ask the ECS agent failed with {ErrorType}; trying again")]
    public static partial void LogAskingAgentAgain(this ILogger logger, int attempt, string errorType);

    [LoggerMessage(
        EventId = 21,
        EventName = "ProtectionNotRenewed",
        Level = LogLevel.Warning,
        Message = "The protection of the task could not be renewed ({ErrorType}); it ends at {Expiration:O} unless a later attempt succeeds")]
    public static partial void LogProtectionNotRenewed(this ILogger logger, string errorType, DateTimeOffset expiration);

    [LoggerMessage(
        EventId = 22,
        EventName = "ProtectionLost",
        Level = LogLevel.Error,
        Message = "The protection of the task has ended although it is held: scale-in and deployments can stop the task")]
    public static partial void LogProtectionLost(this ILogger logger);

    [LoggerMessage(
        EventId = 23,
        EventName = "ProtectionNotLifted",
        Level = LogLevel.Warning,
        Message = "The protection of the task could not be lifted ({ErrorType}); it ends by itself at {Expiration:O}")]
    public static partial void LogProtectionNotLifted(this ILogger logger, string errorType, DateTimeOffset expiration);
}
