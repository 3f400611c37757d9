using EcsServiceConnect.Client;
using Samples.Common;
using Spectre.Console;

namespace QuickStart;

/// <summary>Shows roll-outs as they move: live bars on a terminal, a line a change elsewhere.</summary>
internal static class RollOutDisplay
{
    public static Task FollowAsync(IAnsiConsole console, IReadOnlyList<DeploymentTracker> rollOuts) =>
        console.IsLive()
            ? FollowLiveAsync(console, rollOuts)
            : Task.WhenAll(rollOuts.Select(rollOut => FollowPlainAsync(console, rollOut)));

    private static Task FollowLiveAsync(IAnsiConsole console, IReadOnlyList<DeploymentTracker> rollOuts) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(display => Task.WhenAll(rollOuts.Select(rollOut => FollowLiveAsync(display, rollOut))));

    private static async Task FollowLiveAsync(ProgressContext display, DeploymentTracker rollOut)
    {
        ProgressTask? bar = null;
        await foreach (var progress in rollOut)
        {
            // One step more than there are tasks: all of them running is not yet a completed roll-out.
            bar ??= display.AddTask(Markup.Escape(progress.ServiceName), maxValue: progress.DesiredCount + 1);
            bar.Description = Markup.Escape($"{progress.ServiceName}: {progress.RunningCount} of {progress.DesiredCount} running");
            bar.Value = progress.Outcome is null ? Math.Min(progress.RunningCount, bar.MaxValue - 1) : bar.MaxValue;
        }
    }

    private static async Task FollowPlainAsync(IAnsiConsole console, DeploymentTracker rollOut)
    {
        await foreach (var progress in rollOut)
        {
            console.WriteLine(progress.ToString());
        }
    }
}
