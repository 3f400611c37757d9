namespace EcsServiceConnect.Client.Testing;

/// <summary>Decides the outcome of some tasks.</summary>
/// <param name="outcome">The outcome.</param>
/// <param name="times">How often it applies; <see cref="InMemoryEcs.Unlimited"/> for always.</param>
internal abstract class TaskOutcomePolicy(TaskOutcome outcome, int times)
{
    public TaskOutcome Outcome => outcome;

    /// <summary>How often it still applies; stays <see cref="InMemoryEcs.Unlimited"/> if there is no limit.</summary>
    public int RemainingCount => times == InMemoryEcs.Unlimited ? times : times - AppliedCount;

    /// <summary>How often it was applied.</summary>
    public abstract int AppliedCount { get; }

    /// <summary>Applies it to one more task, unless it does not match or is used up.</summary>
    public abstract bool TryTake(TaskTemplate template);
}
