using EcsServiceConnect.Client;
using Samples.Common;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DeployWatch;

/// <summary>Shows a deployment as it moves: drawn in place on a terminal, a line a change elsewhere.</summary>
internal static class DeploymentDisplay
{
    /// <summary>Returns the last progress, which has the outcome.</summary>
    public static async Task<DeploymentProgress> ShowAsync(IAnsiConsole console, DeploymentTracker tracking)
    {
        if (console.IsLive())
        {
            return await console.Live(Text.Empty).StartAsync(async display =>
            {
                var panel = new DeploymentPanel();
                return await WatchAsync(tracking, progress => display.UpdateTarget(panel.Render(progress)));
            });
        }

        return await WatchAsync(tracking, progress => console.WriteLine(progress.ToString()));
    }

    private static async Task<DeploymentProgress> WatchAsync(DeploymentTracker tracking, Action<DeploymentProgress> show)
    {
        DeploymentProgress? last = null;
        await foreach (var progress in tracking)
        {
            show(progress);
            last = progress;
        }

        return last!;
    }

    /// <summary>Where the deployment stands, with what happened last.</summary>
    private sealed class DeploymentPanel
    {
        /// <summary>As many as fit into a small terminal.</summary>
        private const int MostNews = 12;

        private readonly List<IRenderable> _news = [];

        public Panel Render(DeploymentProgress progress)
        {
            _news.AddRange(progress.Events.Select(e => new Text(e.Message ?? "")));
            _news.AddRange(progress.StoppedTasks.Select(t => new Text(t.ToString(), new Style(Color.Red))));
            var counts = new BreakdownChart().Width(60)
                .AddItem("running", progress.RunningCount, Color.Green)
                .AddItem("pending", progress.PendingCount, Color.Yellow)
                .AddItem("failed", progress.FailedTasks, Color.Red);
            var state = new Markup($"[{ColorOf(progress.Outcome)}]{Markup.Escape(progress.ToString().Split('\n')[0])}[/]");
            return new Panel(new Rows([state, counts, .. _news.TakeLast(MostNews)])).Header($" {Markup.Escape(progress.ServiceName)} ").Expand();
        }

        private static string ColorOf(DeploymentOutcome? outcome) => outcome switch
        {
            null => "yellow",
            DeploymentOutcome.Successful => "green",
            _ => "red",
        };
    }
}
