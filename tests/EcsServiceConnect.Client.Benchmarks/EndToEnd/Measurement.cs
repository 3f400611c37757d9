using System.Diagnostics;

namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>What a call cost this process, on average over the calls that were measured together.</summary>
/// <param name="CpuMicroseconds">CPU time, the system's included.</param>
/// <param name="AllocatedBytes">Memory that was allocated.</param>
/// <param name="CallsPerSecond">How many were made in a second, by all callers together.</param>
internal readonly record struct Measurement(double CpuMicroseconds, double AllocatedBytes, double CallsPerSecond)
{
    /// <summary>Measures a workload once.</summary>
    public static async Task<Measurement> OfAsync(Workload workload, int callers, int calls)
    {
        // Nobody pays for the garbage of the one before.
        GC.Collect();
        GC.WaitForPendingFinalizers();

        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await workload.RunAsync(callers, calls);
        var elapsed = Stopwatch.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;

        return new Measurement(cpu.TotalMicroseconds / calls, (double)bytes / calls, calls / elapsed.TotalSeconds);
    }

    /// <summary>The median of each figure by itself.</summary>
    public static Measurement MedianOf(IReadOnlyCollection<Measurement> rounds) => new(
        MedianOf(rounds.Select(r => r.CpuMicroseconds)),
        MedianOf(rounds.Select(r => r.AllocatedBytes)),
        MedianOf(rounds.Select(r => r.CallsPerSecond)));

    private static double MedianOf(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
