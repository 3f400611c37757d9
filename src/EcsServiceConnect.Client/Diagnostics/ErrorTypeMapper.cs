using System.Globalization;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>Maps failures to the values of <c>error.type</c> in telemetry: few different values, and never a message.</summary>
internal static class ErrorTypeMapper
{
    public static string Map(Exception error) => error switch
    {
        EcsServiceException service => service.ErrorCode,
        EcsTransportException { StatusCode: { } status } => status.ToString(CultureInfo.InvariantCulture),
        EcsTimeoutException or TimeoutRejectedException => "timeout",
        OperationCanceledException => "canceled",
        _ => error.GetType().FullName ?? "_OTHER",
    };
}
