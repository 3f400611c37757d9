using System.Text.Json.Serialization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The outcome of a task that is not stopped by request.</summary>
/// <param name="ExitCode">The exit code of its first essential container; null if there is none.</param>
/// <param name="Reason">The reason why it does not start, or of its container's exit.</param>
/// <param name="RunDuration">How long it runs; null for until it is stopped or, with an exit code, not at all.</param>
/// <param name="CanStart">Whether it starts.</param>
internal sealed record TaskOutcome(int? ExitCode, string? Reason, TimeSpan? RunDuration, bool CanStart)
{
    public static TaskOutcome RunsUntilStopped { get; } = new(null, null, null, CanStart: true);

    [JsonIgnore]
    public bool HasEnd => CanStart && (ExitCode is not null || RunDuration is not null);
}
