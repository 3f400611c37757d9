using EcsServiceConnect.Client;
using Samples.Common;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DeployWatch;

/// <summary>Shows a deployment while it progresses: drawn in place on a terminal, one line for each change elsewhere.</summary>
internal static class DeploymentDisplay
{
    public static async Task ShowAsync(IAnsiConsole console, DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        if (console.IsLive())
        {
            await console.Live(Text.Empty).StartAsync(async display =>
            {
                var panel = new DeploymentPanel();
                await foreach (var progress in deployment.WatchAsync(cancellationToken))
                {
                    display.UpdateTarget(panel.Render(progress));
                }
            });
            return;
        }

        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            console.WriteLine(progress.ToString());
        }
    }

    /// <summary>The state of the deployment, with its latest events.</summary>
    private sealed class DeploymentPanel
    {
        /// <summary>As many as fit into a small terminal.</summary>
        private const int MaxEvents = 12;

        private readonly List<IRenderable> _events = [];

        public Panel Render(DeploymentProgress progress)
        {
            _events.AddRange(progress.Events.Select(serviceEvent => new Text(serviceEvent.Message ?? "")));
            _events.AddRange(progress.StoppedTasks.Select(task => new Text(task.ToString(), new Style(Color.Red))));
            var counts = new BreakdownChart().Width(60)
                .AddItem("running", progress.RunningCount, Color.Green)
                .AddItem("pending", progress.PendingCount, Color.Yellow)
                .AddItem("failed", progress.FailedCount, Color.Red);
            var state = new Markup($"[{GetColor(progress.Outcome)}]{Markup.Escape(progress.ToString().Split('\n')[0])}[/]");
            return new Panel(new Rows([state, counts, .. _events.TakeLast(MaxEvents)])).Header($" {Markup.Escape(progress.ServiceName)} ").Expand();
        }

        private static string GetColor(DeploymentOutcome? outcome) => outcome switch
        {
            null => "yellow",
            DeploymentOutcome.Successful => "green",
            _ => "red",
        };
    }
}
