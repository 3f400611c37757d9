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

    /// <summary>The state of the deployment and what its service runs, with the latest events.</summary>
    private sealed class DeploymentPanel
    {
        /// <summary>As many as fit into a small terminal.</summary>
        private const int MaxLines = 8;

        private readonly List<IRenderable> _lines = [];

        public Panel Render(DeploymentProgress progress)
        {
            // The same text as elsewhere: the state, a line for each event, and the tasks that stopped. The header names the service.
            var text = progress.ToString().Replace($"(service {progress.ServiceName}) ", "", StringComparison.Ordinal).Split('\n');
            _lines.AddRange(text[1..].Select((line, i) => new Text(line.Trim(), i < progress.Events.Count ? Style.Plain : new Style(Color.Red))));
            var state = new Text(text[0], new Style(GetColor(progress)));
            return new Panel(new Rows([state, CreateChart(progress), .. CreateTraffic(progress), CreateLines()]))
                .Header($" {Markup.Escape(progress.ServiceName)} ")
                .Expand();
        }

        /// <summary>Each line with a mark before it, so that one that goes on in the next row differs from the next line.</summary>
        private Grid CreateLines()
        {
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn(new GridColumn().PadRight(0));
            foreach (var line in _lines.TakeLast(MaxLines))
            {
                grid.AddRow(new Text("-"), line);
            }

            return grid;
        }

        private static BreakdownChart CreateChart(DeploymentProgress progress)
        {
            var chart = new BreakdownChart().Width(60);
            foreach (var deployment in progress.Service.Deployments.Where(static deployment => deployment.RunningCount > 0))
            {
                var color = deployment.Id == progress.DeploymentId ? Color.Green : Color.Blue;
                chart.AddItem($"{EcsArn.GetName(deployment.TaskDefinition!)} running", deployment.RunningCount ?? 0, color);
            }

            return chart
                .AddItem("pending", progress.Service.PendingCount ?? 0, Color.Yellow)
                .AddItem("failed", progress.FailedCount, Color.Red);
        }

        /// <summary>The production traffic of both revisions while it is shifted from one to the other.</summary>
        private static IEnumerable<IRenderable> CreateTraffic(DeploymentProgress progress)
        {
            if (progress is { Outcome: null, ProductionTrafficWeight: { } weight, TaskDefinition: { } definition })
            {
                yield return new BreakdownChart().Width(60).ShowPercentage()
                    .AddItem($"production traffic on {EcsArn.GetName(definition)}", weight, Color.Green)
                    .AddItem("on the revision before", 100 - weight, Color.Blue);
            }
        }

        private static Color GetColor(DeploymentProgress progress) => progress.Outcome switch
        {
            null when !progress.Status.Value.StartsWith("ROLLBACK", StringComparison.Ordinal) => Color.Yellow,
            DeploymentOutcome.Successful => Color.Green,
            _ => Color.Red,
        };
    }
}
