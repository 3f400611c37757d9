namespace EcsServiceConnect.Client.Benchmarks.Canaries;

/// <summary>How many services deploy by canary at the same time.</summary>
/// <param name="Services">The services of one in-memory ECS, each with one task.</param>
/// <param name="MaxCall">The most processor time that a single call may take.</param>
internal sealed record CanaryPlan(int Services, TimeSpan MaxCall)
{
    /// <summary>Measures.</summary>
    public static CanaryPlan Measured { get; } = new(1000, TimeSpan.FromSeconds(1));

    /// <summary>Checks the same with less, in a few seconds.</summary>
    public static CanaryPlan Once { get; } = new(250, TimeSpan.FromSeconds(1));
}
