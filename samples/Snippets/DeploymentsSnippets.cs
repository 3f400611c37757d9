using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>What docs/guides/deployments.md shows.</summary>
internal static class DeploymentsSnippets
{
    public static async Task AwaitAsync(IEcsClient ecs)
    {
        var result = await ecs.UpdateServiceAndTrackAsync(new UpdateServiceRequest
        {
            Cluster = "prod",
            Service = "orders",
            TaskDefinition = "orders:8",
        });
        Console.WriteLine($"{result.Progress.DeploymentId} runs {result.Progress.RunningCount} tasks.");
    }

    public static async Task EnumerateAsync(IEcsClient ecs, CreateServiceRequest request, CancellationToken cancellationToken)
    {
        await foreach (var progress in ecs.CreateServiceAndTrackAsync(request, cancellationToken: cancellationToken))
        {
            Console.WriteLine(progress);
        }
    }

    public static async Task CatchAsync(IEcsClient ecs, UpdateServiceRequest request)
    {
        try
        {
            await ecs.UpdateServiceAndTrackAsync(request);
        }
        catch (EcsDeploymentException error) when (error.Outcome == DeploymentOutcome.RolledBack)
        {
            foreach (var task in error.StoppedTasks)
            {
                Console.Error.WriteLine($"{task.StopCode}: {task.StoppedReason}");
                foreach (var container in task.Containers)
                {
                    Console.Error.WriteLine($"{container.Name} exited with {container.ExitCode}: {container.Reason}");
                }
            }
        }
    }

    public static async Task DecideAsync(IEcsClient ecs, UpdateServiceRequest request)
    {
        var options = new DeploymentTrackerOptions
        {
            Timeout = TimeSpan.FromMinutes(20),
            ThrowOnFailure = false,
            Progress = progress => Console.WriteLine(progress),
        };
        var result = await ecs.UpdateServiceAndTrackAsync(request, options);
        Environment.ExitCode = result.IsSuccessful ? 0 : 1;
    }

    public static async Task WhichAsync(IEcsClient ecs, UpdateServiceRequest request, string serviceDeploymentArn)
    {
        await ecs.TrackDeploymentAsync("prod", "orders");

        var answer = await ecs.UpdateServiceAsync(request);
        await ecs.TrackDeploymentAsync(answer.Service!);

        await ecs.TrackServiceDeploymentAsync(serviceDeploymentArn);
    }
}
