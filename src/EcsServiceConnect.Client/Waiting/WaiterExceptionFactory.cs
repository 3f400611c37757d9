namespace EcsServiceConnect.Client;

/// <summary>Says why a wait ended without what it waited for.</summary>
internal static class WaiterExceptionFactory
{
    /// <summary>The error of a rule of failure that was met, or without one of a wait that took too long.</summary>
    public static EcsWaiterException Create<TItem>(
        Waiter<TItem> waiter, EcsBatchResult<TItem> batch, WaiterAcceptor<TItem>? acceptor, int attempts, TimeSpan elapsed)
    {
        var resources = acceptor is null ? waiter.GetPending(batch) : waiter.GetFailed(batch, acceptor);
        var what = acceptor is null ? "is not reached" : "cannot be reached any more";
        var lines = resources.Select(static resource => MessageFormatter.Indent(resource.ToString()));
        var head = $"{waiter.Name} {what} after {MessageFormatter.FormatCount(attempts, "look")} in {MessageFormatter.FormatElapsed(elapsed)}:";
        return new EcsWaiterException(string.Join('\n', [head, .. lines]))
        {
            Operation = waiter.Operation,
            Outcome = acceptor is null ? EcsWaiterOutcome.TimedOut : EcsWaiterOutcome.Failed,
            Waiter = waiter.Name,
            Resources = resources,
            Elapsed = elapsed,
            PollCount = attempts,
        };
    }
}
