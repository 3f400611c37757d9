using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Why an attempt failed, as far as a retry is concerned.</summary>
internal enum FailureKind
{
    /// <summary>Trying again would not help.</summary>
    Permanent,

    /// <summary>A fault of the service or of the connection, or an attempt that took too long.</summary>
    Transient,

    /// <summary>The service asked to slow down.</summary>
    Throttling,

    /// <summary>The service refused the time of the signature.</summary>
    ClockSkew,
}

/// <summary>Sorts failures into kinds.</summary>
internal static class FailureKinds
{
    public static FailureKind Of(Exception error) => error switch
    {
        EcsServiceException { IsThrottling: true } or EcsTransportException { IsThrottling: true } => FailureKind.Throttling,
        EcsServiceException service when ClockSkew.Refused(service) => FailureKind.ClockSkew,
        EcsServiceException { IsRetryable: true } or EcsTransportException { IsRetryable: true } => FailureKind.Transient,

        // The second is how Polly reports an attempt that took too long, ours or a strategy's of the application.
        EcsTimeoutException or TimeoutRejectedException => FailureKind.Transient,
        _ => FailureKind.Permanent,
    };
}
