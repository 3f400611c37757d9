using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>The code of docs/guides/deployments.md and docs/guides/tasks.md about images, rollbacks and old revisions.</summary>
internal static class RollbackSnippets
{
    public static async Task DeployImageAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var orders = ecs.Cluster("prod").Service("orders");
        DeploymentTracker deployment = await orders.DeployImageAsync("app", "example/orders:2.4", cancellationToken: cancellationToken);
        await deployment.WaitForCompletionAsync(cancellationToken);
    }

    public static async Task RollbackAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        try
        {
            var rollback = await ecs.Cluster("prod").Service("orders").RollbackAsync(cancellationToken: cancellationToken);
            await rollback.WaitForCompletionAsync(cancellationToken);
        }
        catch (EcsDeploymentStartException error) when (error.Outcome == EcsDeploymentStartOutcome.TaskDefinitionNotActive)
        {
            Console.Error.WriteLine($"Register it again first. {error.Message}");
        }
    }

    public static Task<DeploymentTracker> RollbackToAsync(IEcsClient ecs, CancellationToken cancellationToken) =>
        ecs.Cluster("prod").Service("orders").RollbackAsync("orders:7", cancellationToken: cancellationToken);

    public static async Task ChangeContainerAsync(IEcsClient ecs, DescribeTaskDefinitionResponse described, CancellationToken cancellationToken)
    {
        var next = described.ToRegisterRequest().WithContainer("app", container => container
            .WithImageDigest("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            .WithEnvironment("LOG_LEVEL", "warning"));
        await ecs.RegisterIfChangedAsync(next, cancellationToken);
    }

    public static async Task PruneAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var options = new PruneRevisionsOptions
        {
            IsDryRun = true,
            ProtectedRevisions = ["orders:31"],
            Progress = new Progress<PruneRevisionsProgress>(progress => Console.WriteLine(progress)),
        };
        var result = await ecs.TaskDefinition("orders").PruneRevisionsAsync(keep: 10, delete: true, options, cancellationToken);
        foreach (var kept in result.Kept)
        {
            Console.WriteLine(kept);
        }

        result.ThrowIfAnyFailed();
    }
}
