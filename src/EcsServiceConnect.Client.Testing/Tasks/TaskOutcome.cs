namespace EcsServiceConnect.Client.Testing;

/// <summary>Something that happens to a task, or to one of its containers, without being asked for.</summary>
/// <param name="Kind">What happens.</param>
internal sealed record TaskOutcome(TaskOutcomeKind Kind)
{
    /// <summary>The container that it happens to; null for the first essential one.</summary>
    public string? Container { get; init; }

    public int? ExitCode { get; init; }

    /// <summary>The reason why the task does not start, of the container's exit, or of the failed health check.</summary>
    public string? Reason { get; init; }

    /// <summary>How long the container, or the task, runs before; null for not at all.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Whether both decide the same, so that a task has at most one of them.</summary>
    public bool IsAlternativeTo(TaskOutcome other) => Container == other.Container && Aspect == other.Aspect;

    /// <summary>A task that does not start has no exit.</summary>
    private TaskOutcomeKind Aspect => Kind == TaskOutcomeKind.FailToStart ? TaskOutcomeKind.Exit : Kind;
}
