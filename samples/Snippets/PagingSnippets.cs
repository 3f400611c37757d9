using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>What docs/guides/paging.md shows.</summary>
internal static class PagingSnippets
{
    public static async Task PatientlyAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var patient = ecs.WithReadOptions(new EcsReadOptions
        {
            ThrottlingTimeout = Timeout.InfiniteTimeSpan,
            TransientErrorGracePeriod = TimeSpan.FromMinutes(1),
        });
        var arns = await patient.Namespace("shop").Services.ToListAsync(cancellationToken);
        Console.WriteLine(arns.Count);
    }

    public static async Task EnumerateAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        await foreach (var arn in ecs.Paginate(new ListServicesRequest { Cluster = "prod" }).WithCancellation(cancellationToken))
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
        var tasks = ecs.Paginate(new ListTasksRequest { Cluster = "prod", ServiceName = "orders" });
        await foreach (var page in tasks.AsPages().WithCancellation(cancellationToken))
        {
            Console.WriteLine($"{page.Items.Count} tasks in request {page.Metadata.RequestId}");
        }
    }

    public static async Task ResumeAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var request = new ListTaskDefinitionsRequest { Status = TaskDefinitionStatus.Inactive };
        var first = await ecs.Paginate(request).AsPages().FirstAsync(cancellationToken);

        // Later, perhaps in another process. ECS does not document how long a token stays valid.
        await foreach (var arn in ecs.Paginate(request with { NextToken = first.NextToken }).WithCancellation(cancellationToken))
        {
            Console.WriteLine(arn);
        }
    }

    public static void Test()
    {
        var services = EcsPageable.FromPages(
            new EcsPage<string> { Items = ["orders", "basket"], NextToken = "page-2" },
            new EcsPage<string> { Items = ["search"] });
    }
}
