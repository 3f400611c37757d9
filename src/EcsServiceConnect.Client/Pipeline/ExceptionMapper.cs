using System.Globalization;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Makes of what the pipeline ended with what the caller sees.</summary>
internal static class ExceptionMapper
{
    /// <param name="failure">What the pipeline ended with.</param>
    /// <param name="operation">What was called.</param>
    /// <param name="call">The call, if it came to one.</param>
    /// <param name="callersToken">By which the caller cancels.</param>
    /// <param name="closing">By which the client ends what is under way when it is disposed.</param>
    public static Exception Map(
        Exception failure, EcsOperation operation, EcsCall? call, CancellationToken callersToken, CancellationToken closing)
    {
        var surfaced = failure switch
        {
            OperationCanceledException cancelled when callersToken.IsCancellationRequested =>
                cancelled.CancellationToken == callersToken
                    ? cancelled
                    : new OperationCanceledException($"The call of {operation.Name} was cancelled.", cancelled, callersToken),
            OperationCanceledException or ObjectDisposedException when closing.IsCancellationRequested =>
                new EcsTransportException($"The client was disposed while {operation.Name} was under way.", failure),
            TimeoutRejectedException when call is { TotalTimedOut: true } => TotalTimeout(failure, operation, call),
            TimeoutRejectedException rejected => new EcsTimeoutException(
                $"An attempt of {operation.Name} took longer than {Seconds(rejected.Timeout)} ({LimitName(rejected, call)}).",
                rejected)
            {
                Timeout = rejected.Timeout,
            },
            _ => failure,
        };

        if (surfaced is EcsException known)
        {
            known.NameOperation(operation.Name);
            SetAttempts(known, call?.Attempts ?? 0);
        }

        return surfaced;
    }

    private static EcsTimeoutException TotalTimeout(Exception failure, EcsOperation operation, EcsCall call) => new(
        $"The call of {operation.Name} took longer than {Seconds(call.Timeout)} (Timeout), in {call.Attempts} attempt(s).",

        // The failure that the call kept meeting says more than that time ran out.
        call.LastFailure ?? failure)
    {
        IsOverallTimeout = true,
        Timeout = call.Timeout,
    };

    /// <summary>Strategies of the application, and handlers of its HttpClient, may have limits of their own.</summary>
    private static string LimitName(TimeoutRejectedException rejected, EcsCall? call) =>
        rejected.Timeout == call?.AttemptTimeout ? "AttemptTimeout" : "a limit of the application's own";

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");

    private static void SetAttempts(EcsException error, int attempts)
    {
        switch (error)
        {
            case EcsServiceException service:
                service.Attempts = attempts;
                break;
            case EcsTransportException transport:
                transport.Attempts = attempts;
                break;
            case EcsTimeoutException timeout:
                timeout.Attempts = attempts;
                break;
        }
    }
}
