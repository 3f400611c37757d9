namespace EcsServiceConnect.Client.Testing;

/// <summary>What becomes of a task that nobody stops.</summary>
/// <param name="ExitCode">The exit code of its first essential container; null where there is none.</param>
/// <param name="Reason">Why it does not start, or what its container says of its end.</param>
/// <param name="RunDuration">How long it runs before it ends; null for until it is stopped or, with an exit code, not at all.</param>
/// <param name="CanStart">Whether it starts at all.</param>
internal sealed record TaskOutcome(int? ExitCode, string? Reason, TimeSpan? RunDuration, bool CanStart)
{
    public static TaskOutcome RunsUntilStopped { get; } = new(null, null, null, CanStart: true);

    public bool HasEnd => CanStart && (ExitCode is not null || RunDuration is not null);
}
