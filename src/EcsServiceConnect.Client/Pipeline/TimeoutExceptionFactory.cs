using System.Globalization;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Creates the exceptions of the two time limits.</summary>
internal static class TimeoutExceptionFactory
{
    /// <summary>Creates the exception of a call that took too long.</summary>
    public static EcsTimeoutException CreateForCall(EcsCall call, OperationCanceledException cancellation) => new(
        $"The call took longer than {Format(call.Timeout)} (Timeout).{FormatPendingCredentials(call)}",

        // The failure that the call kept meeting says more than that the time was up.
        call.LastFailure?.Failure ?? cancellation)
    {
        Operation = call.Operation.Name,
        Attempts = call.Attempts,
        IsOverallTimeout = true,
        Timeout = call.Timeout,
    };

    /// <summary>Creates the exception of a call whose last attempt took too long.</summary>
    public static EcsTimeoutException CreateForAttempt(EcsCall call, TimeoutRejectedException rejection)
    {
        // Strategies of the application, and handlers of its HttpClient, may have limits of their own.
        var setting = rejection.Timeout == call.AttemptTimeout ? "AttemptTimeout" : "a limit of the application's own";
        return new EcsTimeoutException(
            $"An attempt took longer than {Format(rejection.Timeout)} ({setting}).{FormatPendingCredentials(call)}", rejection)
        {
            Operation = call.Operation.Name,
            Attempts = call.Attempts,
            Timeout = rejection.Timeout,
        };
    }

    private static string FormatPendingCredentials(EcsCall call) => call.PendingCredentialsSource is { } source
        ? $" It was waiting for credentials: their source hangs ({source})."
        : "";

    private static string Format(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");
}
