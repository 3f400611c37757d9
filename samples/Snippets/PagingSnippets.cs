using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>What docs/guides/paging.md shows.</summary>
internal static class PagingSnippets
{
    public static async Task WalkAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        await foreach (var arn in ecs.PaginateServices("prod").WithCancellation(cancellationToken))
        {
            Console.WriteLine(arn);
        }
    }

    public static async Task FilterAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var request = new ListServicesRequest
        {
            Cluster = "prod",
            LaunchType = LaunchType.Fargate,
            ResourceManagementType = ResourceManagementType.Customer,
            MaxResults = 100,
            Options = new EcsRequestOptions { MaxAttempts = 5 },
        };
        var names = await ecs.Paginate(request)
            .Select(arn => EcsArn.Parse(arn).Name)
            .ToListAsync(cancellationToken);
    }

    public static async Task PagesAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        await foreach (var page in ecs.PaginateTasks("prod", serviceName: "orders").AsPages().WithCancellation(cancellationToken))
        {
            Console.WriteLine($"{page.Items.Count} tasks in request {page.Metadata.RequestId}");
        }
    }

    public static async Task ResumeAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var request = new ListTaskDefinitionsRequest { Status = TaskDefinitionStatus.Inactive };
        var first = await ecs.Paginate(request).AsPages().FirstAsync(cancellationToken);

        // Later, perhaps in another process. How long a token holds, ECS does not say.
        await foreach (var arn in ecs.Paginate(request with { NextToken = first.NextToken }).WithCancellation(cancellationToken))
        {
            Console.WriteLine(arn);
        }
    }
}
