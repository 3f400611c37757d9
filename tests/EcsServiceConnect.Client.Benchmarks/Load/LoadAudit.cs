using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>Compares what an ECS holds, listed and described, with what its responses reported.</summary>
internal sealed class LoadAudit
{
    private const int DescribedTasks = 100;
    private const int DescribedServices = 10;

    private readonly IEcsClient _client;

    public LoadAudit(IEcsClient client)
    {
        _client = client;
    }

    public async Task CheckAsync(IReadOnlyCollection<Ledger> ledgers)
    {
        foreach (var cluster in ledgers.GroupBy(static ledger => ledger.Cluster))
        {
            await CheckClusterAsync(cluster.Key, [.. cluster]);
        }

        await SameAsync(
            "Services of the namespace",
            ledgers.SelectMany(static ledger => ledger.Services).Where(static service => service.IsConnected).Select(static service => service.Arn),
            new ListServicesByNamespaceRequest { Namespace = LoadWorld.Namespace, MaxResults = 100 });
        foreach (var ledger in ledgers)
        {
            await CheckDefinitionsAsync(ledger);
            await CheckTasksAsync(ledger);
            await CheckServicesAsync(ledger);
        }
    }

    private async Task CheckClusterAsync(string cluster, IReadOnlyCollection<Ledger> ledgers)
    {
        await SameAsync(
            $"Services of {cluster}",
            ledgers.SelectMany(static ledger => ledger.Services).Select(static service => service.Arn),
            new ListServicesRequest { Cluster = cluster, MaxResults = 100 });

        var tasks = await _client.Paginate(new ListTasksRequest { Cluster = cluster }).ToListAsync();
        var known = ledgers.Sum(static ledger => ledger.Tasks.Count + ledger.Services.Sum(static service => service.DesiredCount));
        Expect.That(
            tasks.Count == known && tasks.Distinct().Count() == known, $"{cluster} has {tasks.Count} tasks to run instead of {known}.");
    }

    private async Task CheckDefinitionsAsync(Ledger ledger)
    {
        var list = new ListTaskDefinitionsRequest { FamilyPrefix = ledger.Caller };
        await SameAsync("Active definitions", ledger.ActiveDefinitions, list);
        await SameAsync("Inactive definitions", ledger.InactiveDefinitions, list with { Status = TaskDefinitionStatus.Inactive });
    }

    private async Task CheckTasksAsync(Ledger ledger)
    {
        var list = new ListTasksRequest { Cluster = ledger.Cluster, StartedBy = ledger.Caller };
        await SameAsync("Running tasks", ledger.Tasks, list);
        await SameAsync("Stopped tasks", ledger.StoppedTasks, list with { DesiredStatus = DesiredStatus.Stopped });
        foreach (var some in ledger.Tasks.Concat(ledger.StoppedTasks).Chunk(DescribedTasks))
        {
            var response = await _client.SendAsync(new DescribeTasksRequest
            {
                Cluster = ledger.Cluster,
                Tasks = some,
                Include = [TaskField.Tags],
            });
            Expect.Same("Described tasks", some, [.. response.Tasks.Select(static task => task.TaskArn!)]);
            foreach (var task in response.Tasks)
            {
                var status = ledger.Tasks.Contains(task.TaskArn!) ? "RUNNING" : "STOPPED";
                Expect.That(task.LastStatus == status, $"{task.TaskArn} is {task.LastStatus}, not {status}.");
                CheckTag(ledger, task.TaskArn!, task.Tags);
            }
        }
    }

    private async Task CheckServicesAsync(Ledger ledger)
    {
        foreach (var some in ledger.Services.Chunk(DescribedServices))
        {
            var described = await DescribeAsync(ledger.Cluster, some.Select(static service => service.Arn));
            foreach (var (known, service) in some.Zip(described))
            {
                var found = (service.Status, service.DesiredCount, service.RunningCount, service.PendingCount, service.TaskDefinition);
                Expect.That(
                    found == ("ACTIVE", known.DesiredCount, known.DesiredCount, 0, known.Definition),
                    $"{known} was left, but it is {found}.");
                CheckTag(ledger, known.Arn, service.Tags);
            }
        }

        foreach (var some in ledger.DeletedServices.Chunk(DescribedServices))
        {
            foreach (var service in await DescribeAsync(ledger.Cluster, some))
            {
                Expect.That(
                    service is { Status: "INACTIVE", RunningCount: 0 },
                    $"{service.ServiceArn} was deleted, but it is {service.Status} with {service.RunningCount} tasks.");
            }
        }
    }

    /// <summary>In the order of the ARNs.</summary>
    private async Task<IReadOnlyList<Service>> DescribeAsync(string cluster, IEnumerable<string> arns)
    {
        List<string> asked = [.. arns];
        var response = await _client.SendAsync(new DescribeServicesRequest
        {
            Cluster = cluster,
            Services = asked,
            Include = [ServiceField.Tags],
        });
        Expect.Same("Described services", asked, [.. response.Services.Select(static service => service.ServiceArn!)]);
        return response.Services;
    }

    private static void CheckTag(Ledger ledger, string arn, IReadOnlyList<Tag> tags)
    {
        var value = tags.SingleOrDefault()?.Value;
        Expect.That(value == ledger.Tags.GetValueOrDefault(arn), $"{arn} has the tag '{value}', not '{ledger.Tags.GetValueOrDefault(arn)}'.");
    }

    private async Task SameAsync<TResponse>(string what, IEnumerable<string> known, PagedEcsRequest<TResponse, string> list)
        where TResponse : PagedEcsResponse =>
        Expect.Same(what, [.. known], await _client.Paginate(list).ToListAsync());
}
