namespace EcsServiceConnect.Client.Benchmarks.Restart;

/// <summary>Which state files ecs-local is started with.</summary>
/// <param name="Sizes">The numbers of calls in the files, the smallest first.</param>
/// <param name="Rounds">How often each start is measured; the fastest one counts.</param>
/// <param name="MaxGrowth">How many times as long a call of the largest file may take as one of the smallest.</param>
internal sealed record RestartPlan(IReadOnlyList<int> Sizes, int Rounds, double MaxGrowth)
{
    /// <summary>Measures.</summary>
    public static RestartPlan Measured { get; } = new([10_000, 50_000, 200_000], Rounds: 5, MaxGrowth: 1.5);

    /// <summary>Checks the same with less, in a few seconds.</summary>
    public static RestartPlan Once { get; } = new([1_000, 4_000], Rounds: 1, MaxGrowth: 1.5);
}
