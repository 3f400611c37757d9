using System.CommandLine;
using EcsServiceConnect.Client;
using Samples.Common;

namespace Deploy;

/// <summary>The command line of the deploy tool: a command for each thing that people do with a service.</summary>
internal static class DeployCommand
{
    private const int HasFailures = 1;
    private const int HasChanges = 2;

    public static RootCommand Create()
    {
        var command = new RootCommand("Brings a service to what its files state. Without a command, it does so on an in-memory ECS, step by step.");
        command.Subcommands.Add(Create("plan", "Shows what would change. The exit code is 2 if something would, and 0 if nothing would.", PlanAsync));
        command.Subcommands.Add(Create("apply", "Changes what differs, and follows the deployment. The exit code is 1 unless it succeeds.", ApplyAsync));
        command.Subcommands.Add(Create("status", "Shows the newest deployment of the service.", StatusAsync));
        command.Subcommands.Add(Create("rollback", "Returns to the revision before, or to that of --revision, and follows the deployment.", RollbackAsync));
        command.Subcommands.Add(Create("prune", "Removes old revisions that nothing needs, but for the newest 10. The exit code is 1 if one fails.", PruneAsync));
        command.SetAction((_, cancellationToken) => SampleErrorHandler.RunAsync(() => DemonstrateAsync(cancellationToken)));
        return command;
    }

    private static async Task<int> PlanAsync(DeployTool tool, CancellationToken cancellationToken)
    {
        var plan = await tool.PlanAsync(cancellationToken);
        tool.Show(plan);
        return plan.Action == ServicePlanAction.None ? 0 : HasChanges;
    }

    private static async Task<int> ApplyAsync(DeployTool tool, CancellationToken cancellationToken)
    {
        var plan = await tool.PlanAsync(cancellationToken);
        tool.Show(plan);
        return await FollowAsync(tool, await plan.ApplyAsync(tool.TrackerOptions, cancellationToken), cancellationToken);
    }

    private static async Task<int> StatusAsync(DeployTool tool, CancellationToken cancellationToken)
    {
        var deployment = await tool.GetService().TrackDeploymentAsync(tool.TrackerOptions, cancellationToken);
        tool.Show(deployment.LatestProgress!);
        return 0;
    }

    private static async Task<int> RollbackAsync(DeployTool tool, CancellationToken cancellationToken)
    {
        var service = tool.GetService();
        var deployment = tool.Revision is { Length: > 0 } revision
            ? await service.RollbackAsync(revision, tool.TrackerOptions, cancellationToken)
            : await service.RollbackAsync(tool.TrackerOptions, cancellationToken);
        return await FollowAsync(tool, deployment, cancellationToken);
    }

    private static async Task<int> PruneAsync(DeployTool tool, CancellationToken cancellationToken)
    {
        var service = await tool.GetService().DescribeAsync(cancellationToken: cancellationToken);
        var family = tool.Ecs.TaskDefinition(EcsArn.Parse(service.TaskDefinition!).Family!);
        var result = await family.PruneRevisionsAsync(keep: 10, delete: true, tool.PruneOptions, cancellationToken);
        tool.Show(result);
        foreach (var failure in result.Failures)
        {
            Console.Error.WriteLine($"Failed: {failure.Arn}: {failure.Reason} {failure.Detail}");
        }

        return result.Failures.Count == 0 ? 0 : HasFailures;
    }

    private static async Task<int> FollowAsync(DeployTool tool, DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            tool.Show(progress);
        }

        return 0;
    }

    private static async Task DemonstrateAsync(CancellationToken cancellationToken)
    {
        var console = SampleConsole.Create();
        using var ecs = EmbeddedEcs.CreateClient();
        var tool = DeployTool.Create(console, ecs);
        foreach (var (name, run) in new (string, Func<DeployTool, CancellationToken, Task<int>>)[]
            {
                ("plan", PlanAsync), ("apply", ApplyAsync), ("plan", PlanAsync), ("rollback", RollbackAsync), ("status", StatusAsync), ("prune", PruneAsync),
            })
        {
            Console.WriteLine($"$ deploy {name}");
            var code = await run(tool, cancellationToken);
            Console.WriteLine($"(exit code {code})\n");
        }
    }

    private static Command Create(string name, string description, Func<DeployTool, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        var options = new DeployOptions(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var code = 0;
            var error = await SampleErrorHandler.RunAsync(
                async () =>
                {
                    using var ecs = options.CreateClient(parsed);
                    code = await run(options.CreateTool(parsed, SampleConsole.Create(), ecs), cancellationToken);
                },
                canceledMessage: "No longer following. What was deployed so far goes on.");
            return error == 0 ? code : error;
        });
        return command;
    }
}
