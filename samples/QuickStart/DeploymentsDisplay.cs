using EcsServiceConnect.Client;
using Samples.Common;
using Spectre.Console;

namespace QuickStart;

/// <summary>Shows deployments while they progress: live bars on a terminal, one line for each change elsewhere.</summary>
internal static class DeploymentsDisplay
{
    public static Task ShowAsync(IAnsiConsole console, IReadOnlyList<DeploymentTracker> deployments, CancellationToken cancellationToken) =>
        console.IsLive()
            ? ShowBarsAsync(console, deployments, cancellationToken)
            : Task.WhenAll(deployments.Select(deployment => ShowLinesAsync(console, deployment, cancellationToken)));

    private static Task ShowBarsAsync(
        IAnsiConsole console, IReadOnlyList<DeploymentTracker> deployments, CancellationToken cancellationToken) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(display => Task.WhenAll(deployments.Select(deployment => ShowBarAsync(display, deployment, cancellationToken))));

    private static async Task ShowBarAsync(ProgressContext display, DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        ProgressTask? bar = null;
        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            // One step more than there are tasks: a deployment whose tasks all run is not yet complete.
            bar ??= display.AddTask(Markup.Escape(progress.ServiceName), maxValue: progress.DesiredCount + 1);
            bar.Description = Markup.Escape($"{progress.ServiceName}: {progress.RunningCount} of {progress.DesiredCount} running");
            bar.Value = progress.Outcome is null ? Math.Min(progress.RunningCount, bar.MaxValue - 1) : bar.MaxValue;
        }
    }

    private static async Task ShowLinesAsync(IAnsiConsole console, DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            console.WriteLine(progress.ToString());
        }
    }
}
