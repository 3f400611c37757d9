using System.Globalization;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>Names failures for telemetry (<c>error.type</c>): few different values, and never a message.</summary>
internal static class ErrorTypeMapper
{
    public static string Map(Exception error) => error switch
    {
        EcsServiceException service => service.ErrorCode,
        EcsTransportException { StatusCode: { } status } => status.ToString(CultureInfo.InvariantCulture),
        EcsTimeoutException or TimeoutRejectedException => "timeout",
        OperationCanceledException => "cancelled",
        _ => error.GetType().FullName ?? "_OTHER",
    };
}
