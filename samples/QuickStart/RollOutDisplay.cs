using Samples.Common;
using Spectre.Console;

namespace QuickStart;

/// <summary>Shows roll-outs as they move: live bars on a terminal, a line a change elsewhere.</summary>
internal static class RollOutDisplay
{
    public static Task FollowAsync(IAnsiConsole console, IAsyncEnumerable<RollOutProgress> changes) =>
        console.IsLive() ? FollowLiveAsync(console, changes) : FollowPlainAsync(console, changes);

    private static Task FollowLiveAsync(IAnsiConsole console, IAsyncEnumerable<RollOutProgress> changes) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async display =>
            {
                var bars = new Dictionary<RollOut, ProgressTask>();
                await foreach (var change in changes)
                {
                    if (!bars.TryGetValue(change.RollOut, out var bar))
                    {
                        // One step more than there are tasks: all of them running is not yet a completed roll-out.
                        bars[change.RollOut] = bar = display.AddTask(Markup.Escape(change.RollOut.Service), maxValue: change.Desired + 1);
                    }

                    bar.Description = Markup.Escape(Describe(change));
                    bar.Value = change.IsComplete ? bar.MaxValue : Math.Min(change.Running, bar.MaxValue - 1);
                }
            });

    private static async Task FollowPlainAsync(IAnsiConsole console, IAsyncEnumerable<RollOutProgress> changes)
    {
        await foreach (var change in changes)
        {
            console.WriteLine($"{Describe(change)}{(change.LastEvent is { } text ? ": " + text : "")}");
        }
    }

    private static string Describe(RollOutProgress change) =>
        $"{change.RollOut.Service}: {change.Running} of {change.Desired} running, {change.State}";
}
