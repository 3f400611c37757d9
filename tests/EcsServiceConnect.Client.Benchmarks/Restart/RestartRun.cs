using System.Diagnostics;
using System.Globalization;
using EcsServiceConnect.Client.Benchmarks.Load;

namespace EcsServiceConnect.Client.Benchmarks.Restart;

/// <summary>
/// Measures how long ecs-local takes to start with a state file, from the start of its process until it listens, and shows that a call costs
/// the same in a large file as in a small one.
/// </summary>
internal static class RestartRun
{
    /// <returns>Whether the processor time per call stays flat.</returns>
    public static async Task<bool> RunAsync(RestartPlan plan, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            return await RunAsync(plan, folder.FullName, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> RunAsync(RestartPlan plan, string folder, TextWriter output)
    {
        output.WriteLine("| calls | state file | start | processor time | working set |");
        output.WriteLine("|---:|---:|---:|---:|---:|");
        var empty = await MeasureFastestAsync(plan.Rounds);
        Write(output, calls: 0, bytes: 0, empty);
        var timesPerCall = new List<double>();
        foreach (var calls in plan.Sizes)
        {
            var file = Path.Combine(folder, $"{calls}.json");
            await StateFileMix.SaveAsync(file, calls);
            var restart = await MeasureFastestAsync(plan.Rounds, "--state-file", file);
            timesPerCall.Add((restart.Processor - empty.Processor).TotalMicroseconds / calls);
            Write(output, calls, new FileInfo(file).Length, restart);
        }

        var growth = timesPerCall[^1] / timesPerCall[0];
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A call in the largest file costs {growth:N2} times one in the smallest; at most {plan.MaxGrowth:N1} is accepted."));
        return growth <= plan.MaxGrowth;
    }

    private static void Write(TextWriter output, int calls, long bytes, RestartMeasurement restart) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {calls:N0} | {bytes / 1e6:N1} MB | {restart.Start.TotalSeconds:N2} s | {restart.Processor.TotalSeconds:N2} s | {restart.Memory / 1e6:N0} MB |"));

    private static async Task<RestartMeasurement> MeasureFastestAsync(int rounds, params string[] arguments)
    {
        var measured = new List<RestartMeasurement>();
        for (var round = 0; round < rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            using var server = await LoadedServer.StartEcsLocalAsync(arguments);
            measured.Add(new RestartMeasurement(Stopwatch.GetElapsedTime(begin), server.Processor, server.Memory));
        }

        return measured.MinBy(static restart => restart.Processor)!;
    }
}
