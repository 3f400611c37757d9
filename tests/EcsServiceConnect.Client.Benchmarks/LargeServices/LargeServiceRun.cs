using System.Globalization;

namespace EcsServiceConnect.Client.Benchmarks.LargeServices;

/// <summary>Shows that a service of many tasks costs as much per task as a small one.</summary>
internal static class LargeServiceRun
{
    /// <returns>Whether the time per task stays flat.</returns>
    public static async Task<bool> RunAsync(LargeServicePlan plan, TextWriter output)
    {
        await LargeServiceRound.RunAsync(plan.Sizes[0]);

        output.WriteLine("| tasks | create | until steady | deploy again | until steady | all calls, per task |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|");
        var timesPerTask = new List<double>();
        foreach (var size in plan.Sizes)
        {
            var calls = await MeasureFastestAsync(size, plan.Rounds);
            timesPerTask.Add(calls.Sum(static call => call.TotalMicroseconds) / size);
            var cells = calls.Select(static call => string.Create(CultureInfo.InvariantCulture, $"{call.TotalMilliseconds:N0} ms"));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {size:N0} | {string.Join(" | ", cells)} | {timesPerTask[^1]:N1} us |"));
        }

        var growth = timesPerTask[^1] / timesPerTask[0];
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Per task, the largest costs {growth:N2} times the smallest; at most {plan.MaxGrowth:N0} is accepted."));
        return growth <= plan.MaxGrowth;
    }

    private static async Task<IReadOnlyList<TimeSpan>> MeasureFastestAsync(int size, int rounds)
    {
        var measured = new List<IReadOnlyList<TimeSpan>>();
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect();
            measured.Add(await LargeServiceRound.RunAsync(size));
        }

        return measured.MinBy(static calls => calls.Sum(static call => call.TotalMicroseconds))!;
    }
}
