namespace EcsServiceConnect.Client.Benchmarks.LargeServices;

/// <summary>Which sizes of services are created and deployed again.</summary>
/// <param name="Sizes">The numbers of tasks, the smallest first.</param>
/// <param name="Rounds">How often each size is measured; the fastest round counts.</param>
/// <param name="MaxGrowth">How many times as long a task of the largest service may take as one of the smallest.</param>
internal sealed record LargeServicePlan(IReadOnlyList<int> Sizes, int Rounds, double MaxGrowth)
{
    /// <summary>Measures.</summary>
    public static LargeServicePlan Measured { get; } = new([500, 1000, 2000, 5000], Rounds: 5, MaxGrowth: 4);

    /// <summary>Checks the same with less, in a few seconds.</summary>
    public static LargeServicePlan Once { get; } = new([500, 2000], Rounds: 3, MaxGrowth: 4);
}
