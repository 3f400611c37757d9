using System.Collections.Frozen;

namespace EcsServiceConnect.Client;

/// <summary>
/// Sorts errors for the retry policy. A known code decides, whatever the status is; for any other code the status
/// decides. No error is both transient and a throttle.
/// </summary>
internal static class ErrorClassification
{
    /// <summary>A full quota in ECS: neither trying again nor slowing down helps.</summary>
    private const string QuotaIsFull = "LimitExceededException";

    private static readonly FrozenSet<string> _transient = FrozenSet.Create(
        StringComparer.Ordinal,
        "RequestTimeout",
        "RequestTimeoutException");

    private static readonly FrozenSet<string> _throttling = FrozenSet.Create(
        StringComparer.Ordinal,
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottledException",
        "TooManyRequestsException",
        "ProvisionedThroughputExceededException",
        "TransactionInProgressException",
        "RequestLimitExceeded",
        "BandwidthLimitExceeded",
        "RequestThrottled",
        "SlowDown",
        "PriorRequestNotComplete",
        "EC2ThrottledException");

    /// <summary>True if the service asked to slow down.</summary>
    public static bool IsThrottling(string code, int statusCode) => KindOf(code, statusCode) == Kind.Throttling;

    /// <summary>True if the same request may succeed a moment later.</summary>
    public static bool IsTransient(string code, int statusCode) => KindOf(code, statusCode) == Kind.Transient;

    private static Kind KindOf(string code, int statusCode)
    {
        if (code == QuotaIsFull)
        {
            return Kind.Final;
        }

        if (_throttling.Contains(code))
        {
            return Kind.Throttling;
        }

        if (_transient.Contains(code))
        {
            return Kind.Transient;
        }

        return statusCode switch
        {
            429 => Kind.Throttling,
            500 or 502 or 503 or 504 => Kind.Transient,
            _ => Kind.Final,
        };
    }

    private enum Kind
    {
        Final,
        Transient,
        Throttling,
    }
}
