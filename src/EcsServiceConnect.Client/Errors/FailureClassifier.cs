using Polly.Timeout;

namespace EcsServiceConnect.Client.Errors;

/// <summary>
/// Distinguishes failures that may pass from those that stay. A known error code decides, whatever the status is; for any other
/// code the status decides. No other place knows these codes and statuses.
/// </summary>
internal static class FailureClassifier
{
    /// <summary>Classifies whatever an attempt or a call ended with.</summary>
    public static FailureKind Classify(Exception failure) => failure switch
    {
        EcsServiceException error => Classify(error.ErrorCode, error.StatusCode),
        EcsTransportException error => error.Kind ?? ClassifyStatus(error.StatusCode),

        // Polly reports an attempt that took too long by an exception of its own, to the application's strategies, too.
        EcsTimeoutException or EcsReadTimeoutException or TimeoutRejectedException => FailureKind.Transient,
        _ => FailureKind.Permanent,
    };

    /// <summary>Classifies an error of the service.</summary>
    public static FailureKind Classify(string errorCode, int statusCode) => errorCode switch
    {
        // A quota of the account is full: neither another attempt nor slowing down helps.
        "LimitExceededException" => FailureKind.Permanent,

        "Throttling"
            or "ThrottlingException"
            or "ThrottledException"
            or "RequestThrottledException"
            or "TooManyRequestsException"
            or "ProvisionedThroughputExceededException"
            or "TransactionInProgressException"
            or "RequestLimitExceeded"
            or "BandwidthLimitExceeded"
            or "RequestThrottled"
            or "SlowDown"
            or "PriorRequestNotComplete"
            or "EC2ThrottledException" => FailureKind.Throttling,

        "RequestTimeout" or "RequestTimeoutException" => FailureKind.Transient,
        _ => ClassifyStatus(statusCode),
    };

    /// <summary>Whether an error rejects credentials that a new set from the same source may replace.</summary>
    public static bool RejectsCredentials(string errorCode) =>
        HasExpiredToken(errorCode) || errorCode is "InvalidToken" or "RequestExpired";

    /// <summary>Whether an error says that the credentials have expired.</summary>
    public static bool HasExpiredToken(string errorCode) => errorCode is "ExpiredTokenException" or "ExpiredToken";

    private static FailureKind ClassifyStatus(int? statusCode) => statusCode switch
    {
        429 => FailureKind.Throttling,
        500 or 502 or 503 or 504 => FailureKind.Transient,
        _ => FailureKind.Permanent,
    };
}
