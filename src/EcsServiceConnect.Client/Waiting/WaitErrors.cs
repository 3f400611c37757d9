namespace EcsServiceConnect.Client;

/// <summary>Says why a wait ended without what it waited for.</summary>
internal static class WaitErrors
{
    /// <summary>The error of a rule of failure that was met, or without one of a wait that took too long.</summary>
    public static EcsWaitException Of<TItem>(
        Waiter<TItem> waiter, EcsBatch<TItem> batch, WaitAcceptor<TItem>? acceptor, int attempts, TimeSpan elapsed)
    {
        var resources = acceptor is null ? waiter.Pending(batch) : waiter.Failed(batch, acceptor);
        var what = acceptor is null ? "is not reached" : "cannot be reached any more";
        var lines = resources.Select(static resource => MessageText.Indented(resource.ToString()));
        var head = $"{waiter.Name} {what} after {MessageText.Count(attempts, "look")} in {MessageText.Elapsed(elapsed)}:";
        return new EcsWaitException(string.Join('\n', [head, .. lines]))
        {
            Operation = waiter.Operation,
            Outcome = acceptor is null ? EcsWaitOutcome.TimedOut : EcsWaitOutcome.Failed,
            Waiter = waiter.Name,
            Resources = resources,
            Elapsed = elapsed,
            Attempts = attempts,
        };
    }
}
