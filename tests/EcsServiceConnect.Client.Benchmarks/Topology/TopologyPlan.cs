namespace EcsServiceConnect.Client.Benchmarks.Topology;

/// <summary>The size of a topology run.</summary>
/// <param name="Services">The services of the smaller namespace; the larger one has <see cref="Factor"/> times as many.</param>
/// <param name="Rounds">The measured reads of each namespace, of which the median counts.</param>
/// <param name="ChecksTime">Whether the run fails where time grows faster than the namespace; short runs are too noisy.</param>
internal sealed record TopologyPlan(int Services, int Rounds, bool ChecksTime)
{
    /// <summary>How many times as many services the larger namespace has.</summary>
    public const int Factor = 5;

    public static TopologyPlan Measured { get; } = new(Services: 1000, Rounds: 7, ChecksTime: true);

    public static TopologyPlan Once { get; } = new(Services: 100, Rounds: 1, ChecksTime: false);
}
