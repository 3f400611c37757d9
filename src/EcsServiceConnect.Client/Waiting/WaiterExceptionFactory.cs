using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Waiting;

/// <summary>Creates the exception for a wait that ended without reaching the expected state.</summary>
internal static class WaiterExceptionFactory
{
    /// <summary>
    /// Creates the exception for a rule of failure that matched or, without one, for a timeout. Of what is missing it names the cluster,
    /// if it is known.
    /// </summary>
    public static EcsWaiterException Create<TItem>(
        Waiter<TItem> waiter, EcsBatchResult<TItem> batch, WaiterAcceptor<TItem>? acceptor, string? cluster, int pollCount, TimeSpan elapsed)
    {
        var resources = acceptor is null ? waiter.GetPending(batch) : waiter.GetFailed(batch, acceptor);
        var problem = acceptor is null ? "was not reached" : "cannot be reached";
        var scope = acceptor is { IsMissingRule: true } && cluster is not null ? $" in the cluster {cluster}" : "";
        var polls = MessageFormatter.FormatCount(pollCount, "poll");
        var head = $"{waiter.Name} {problem}{scope}: {polls} in {MessageFormatter.FormatElapsed(elapsed)}, last state:";
        var lines = resources.Select(static resource => MessageFormatter.Indent(resource.ToString()));
        return new EcsWaiterException(string.Join('\n', [head, .. lines]))
        {
            Operation = waiter.Operation,
            Outcome = acceptor is null ? EcsWaiterOutcome.TimedOut : EcsWaiterOutcome.Failed,
            WaiterName = waiter.Name,
            Resources = resources,
            Elapsed = elapsed,
            PollCount = pollCount,
        };
    }
}
