namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Creates the exceptions of calls that their callers canceled.</summary>
internal static class CancellationExceptionFactory
{
    /// <summary>Creates an exception that names the operation and has the caller's own token.</summary>
    public static OperationCanceledException Create(
        EcsOperation operation, int attempts, Exception? innerException, CancellationToken cancellationToken)
    {
        var phase = attempts == 0 ? "before its first attempt" : $"in attempt {attempts}";
        return new OperationCanceledException($"The call of {operation.Name} was canceled {phase}.", innerException, cancellationToken);
    }
}
