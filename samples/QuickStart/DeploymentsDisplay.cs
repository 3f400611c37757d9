using EcsServiceConnect.Client;
using Samples.Common;
using Spectre.Console;

namespace QuickStart;

/// <summary>Shows deployments while they progress: live bars on a terminal, one line for each change elsewhere.</summary>
internal static class DeploymentsDisplay
{
    /// <summary>Leaves room for the names in a terminal of 80 columns.</summary>
    private const int BarWidth = 20;

    public static Task ShowAsync(IAnsiConsole console, IReadOnlyList<DeploymentTracker> deployments, CancellationToken cancellationToken) =>
        console.IsLive()
            ? ShowBarsAsync(console, deployments, cancellationToken)
            : Task.WhenAll(deployments.Select(deployment => ShowLinesAsync(console, deployment, cancellationToken)));

    private static Task ShowBarsAsync(
        IAnsiConsole console, IReadOnlyList<DeploymentTracker> deployments, CancellationToken cancellationToken) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = BarWidth }, new ElapsedTimeColumn())
            .StartAsync(display => Task.WhenAll(deployments.Select(deployment =>
                ShowBarAsync(display.AddTask("starting"), deployment, cancellationToken))));

    private static async Task ShowBarAsync(ProgressTask bar, DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            // One step more than there are tasks: a deployment whose tasks all run is not yet complete.
            bar.MaxValue = progress.DesiredCount + 1;
            bar.Value = progress.Outcome is null ? Math.Min(progress.RunningCount, progress.DesiredCount) : bar.MaxValue;
            bar.Description = Markup.Escape(Describe(progress));
        }
    }

    private static async Task ShowLinesAsync(IAnsiConsole console, DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            console.WriteLine(Describe(progress));
        }
    }

    private static string Describe(DeploymentProgress progress) =>
        $"{progress.ServiceName}: {progress.RunningCount} of {progress.DesiredCount} running, {progress.Status}";
}
