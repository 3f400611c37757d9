namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>How much is called.</summary>
/// <param name="Callers">How many call at the same time.</param>
/// <param name="Calls">The calls of a run, by all callers together.</param>
/// <param name="Services">The services that are listed by namespace.</param>
/// <param name="Rounds">How often they are listed; of the rounds the median counts.</param>
/// <param name="MaxGrowth">By how much the last pages of a list may cost more than the first; null for no limit.</param>
internal sealed record LoadPlan(int Callers, int Calls, int Services, int Rounds, double? MaxGrowth)
{
    /// <summary>The calls from which samples for the bare endpoint are taken; they also warm up.</summary>
    public int SampledCalls => Math.Min(Calls, 50 * Callers);

    /// <summary>Measures.</summary>
    public static LoadPlan Measured { get; } = new(Callers: 64, Calls: 100_000, Services: 10_000, Rounds: 9, MaxGrowth: 2);

    /// <summary>Checks the same with less, in a few seconds.</summary>
    public static LoadPlan Once { get; } = new(Callers: 64, Calls: 2_000, Services: 500, Rounds: 1, MaxGrowth: null);
}
