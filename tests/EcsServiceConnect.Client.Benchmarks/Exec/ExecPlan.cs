namespace EcsServiceConnect.Client.Benchmarks.Exec;

/// <summary>How many sessions of ECS Exec are open at the same time, and how much each receives.</summary>
/// <param name="Sessions">The number of sessions.</param>
/// <param name="BytesPerSession">The bytes of output of each.</param>
/// <param name="MaxMegabytes">How much memory both sides of all sessions may have alive together.</param>
internal sealed record ExecPlan(int Sessions, int BytesPerSession, int MaxMegabytes)
{
    /// <summary>Measures.</summary>
    public static ExecPlan Measured { get; } = new(Sessions: 100, BytesPerSession: 10_000_000, MaxMegabytes: 400);

    /// <summary>Checks the same with less, in a second or two.</summary>
    public static ExecPlan Once { get; } = new(Sessions: 10, BytesPerSession: 1_000_000, MaxMegabytes: 100);
}
