using System.Globalization;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Makes of what the pipeline ended with what the caller sees.</summary>
internal static class FailureTranslation
{
    public static Exception ToSurface(Exception failure, EcsOperation operation, EcsCall? call, CancellationToken callersToken)
    {
        var surfaced = failure switch
        {
            OperationCanceledException cancelled when callersToken.IsCancellationRequested =>
                cancelled.CancellationToken == callersToken
                    ? cancelled
                    : new OperationCanceledException($"The call of {operation.Name} was cancelled.", cancelled, callersToken),
            TimeoutRejectedException when call is { TotalTimedOut: true } => TotalTimeout(failure, operation, call),
            TimeoutRejectedException rejected => new EcsTimeoutException(
                $"An attempt of {operation.Name} took longer than {Seconds(rejected.Timeout)} (AttemptTimeout).",
                rejected)
            {
                Limit = rejected.Timeout,
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
        IsTotal = true,
        Limit = call.Timeout,
    };

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
