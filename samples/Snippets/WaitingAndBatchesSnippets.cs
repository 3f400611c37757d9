using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>What docs/guides/waiting-and-batches.md shows.</summary>
internal static class WaitingAndBatchesSnippets
{
    public static async Task DescribeAsync(IEcsClient ecs)
    {
        var batch = await ecs.BatchDescribeServicesAsync("prod", ["orders", "basket", "search"]);
        foreach (var service in batch.Items)
        {
            Console.WriteLine($"{service.ServiceName}: {service.RunningCount} of {service.DesiredCount}");
        }

        foreach (var failure in batch.Failures)
        {
            Console.WriteLine($"{failure.Arn}: {failure.Reason}");
        }
    }

    public static async Task DescribeANamespaceAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var arns = ecs.Paginate(new ListServicesByNamespaceRequest { Namespace = "shop" });
        var batch = await ecs.BatchDescribeServicesAsync(cluster: null, arns, [ServiceField.Tags], maxConcurrency: 8, cancellationToken);
    }

    public static async Task ThrowAsync(IEcsClient ecs, RunTaskRequest request)
    {
        var services = (await ecs.BatchDescribeServicesAsync("prod", ["orders", "basket"])).ThrowIfAnyFailed().Items;

        try
        {
            var response = (await ecs.RunTaskAsync(request)).ThrowIfAnyFailed();
        }
        catch (EcsFailuresException error)
        {
            Console.Error.WriteLine(error.Message);
        }
    }

    public static async Task WaitAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var options = new EcsWaiterOptions
        {
            PollInterval = TimeSpan.FromSeconds(5),
            Timeout = TimeSpan.FromMinutes(15),
            NotFoundGracePeriod = TimeSpan.FromSeconds(20),
            Progress = new Progress<EcsWaiterProgress>(progress => Console.WriteLine(progress)),
        };

        try
        {
            var services = await ecs.WaitUntilServicesStableAsync("prod", ["orders", "basket"], options, cancellationToken);
        }
        catch (EcsWaiterException error) when (error.Outcome == EcsWaiterOutcome.TimedOut)
        {
            foreach (var resource in error.Resources)
            {
                Console.Error.WriteLine(resource);
            }
        }
    }

    public static void Parse(string taskDefinitionArn)
    {
        var arn = EcsArn.Parse("arn:aws:ecs:eu-central-1:123456789012:service/prod/orders");
        Console.WriteLine($"{arn.ResourceType} {arn.Name} of {arn.ClusterName} in {arn.Region}");

        if (EcsArn.TryParse(taskDefinitionArn, out var definition))
        {
            Console.WriteLine($"{definition.Family}, revision {definition.Revision}");
        }
    }
}
