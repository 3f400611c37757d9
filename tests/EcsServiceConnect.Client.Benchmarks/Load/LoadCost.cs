using System.Diagnostics;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>What a run took, callers and server together.</summary>
/// <param name="Name">Who was called.</param>
/// <param name="CallsPerSecond">How many calls were made in a second, by all callers together.</param>
/// <param name="CpuMicroseconds">CPU time of a call on average.</param>
internal sealed record LoadCost(string Name, double CallsPerSecond, double CpuMicroseconds)
{
    /// <param name="name">Who is called.</param>
    /// <param name="calls">How many calls the run makes.</param>
    /// <param name="server">The server; null where there is none.</param>
    /// <param name="run">The run.</param>
    public static async Task<LoadCost> OfAsync(string name, int calls, LoadedServer? server, Func<Task> run)
    {
        // Nobody pays for the garbage of the one before.
        GC.Collect();
        GC.WaitForPendingFinalizers();

        var cpu = Cpu(server);
        var start = Stopwatch.GetTimestamp();
        await run();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new LoadCost(name, calls / elapsed.TotalSeconds, (Cpu(server) - cpu).TotalMicroseconds / calls);
    }

    private static TimeSpan Cpu(LoadedServer? server) => Environment.CpuUsage.TotalTime + (server?.Processor ?? TimeSpan.Zero);
}
