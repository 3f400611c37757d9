namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>How much is called.</summary>
/// <param name="WarmUps">Rounds that are not measured.</param>
/// <param name="Rounds">Rounds that are.</param>
/// <param name="Calls">The calls of a round, by response and number of callers.</param>
internal sealed record EndToEndPlan(int WarmUps, int Rounds, Func<ResponseSize, int, int> Calls)
{
    /// <summary>Measures.</summary>
    public static EndToEndPlan Measured { get; } = new(WarmUps: 1, Rounds: 9, (size, callers) => (size, callers) switch
    {
        (ResponseSize.Small, 1) => 5_000,
        (ResponseSize.Names, 1) => 4_000,
        (ResponseSize.Deep, 1) => 2_000,
        (ResponseSize.Small, _) => 20_000,
        (ResponseSize.Names, _) => 15_000,
        _ => 4_000,
    });

    /// <summary>Makes a few calls of each kind, to see that they work.</summary>
    public static EndToEndPlan Once { get; } = new(WarmUps: 0, Rounds: 1, (_, _) => 64);
}
