namespace EcsServiceConnect.Client.Testing;

/// <summary>Decides the outcome of the next calls of hooks' Lambda functions that match criteria, up to a number of calls.</summary>
/// <param name="criteria">The criteria.</param>
/// <param name="respond">Gets the outcome of a call.</param>
/// <param name="times">The number of calls; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
internal sealed class LifecycleHookPolicy(
    LifecycleHookCriteria criteria, Func<LifecycleHookInvocation, LifecycleHookOutcome> respond, int times)
{
    /// <summary>Whether its outcomes are known only as the calls are made, so that a saved state has to keep them.</summary>
    public bool IsDelegate { get; init; }

    /// <summary>How often it was applied.</summary>
    public int AppliedCount { get; private set; }

    /// <summary>How often it still applies; stays <see cref="InMemoryEcs.Unlimited"/> if there is no limit.</summary>
    public int RemainingCount => times == InMemoryEcs.Unlimited ? times : times - AppliedCount;

    public bool TryTake(ServiceState service, LifecycleHookState hook)
    {
        if (RemainingCount == 0 || !criteria.IsMatch(service, hook))
        {
            return false;
        }

        AppliedCount++;
        return true;
    }

    public LifecycleHookOutcome Respond(LifecycleHookInvocation invocation) => respond(invocation);
}
