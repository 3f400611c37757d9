using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Spectre.Console;

namespace QuickStart;

/// <summary>Lists a namespace over all its clusters, page by page, and prints who can be reached where.</summary>
internal static class NamespaceTable
{
    /// <summary>Small, so that even three services take more than one page.</summary>
    private const int PageSize = 2;

    private const int MostServicesPerDescribe = 10;

    public static async Task PrintAsync(IAnsiConsole console, IEcsClient ecs, string @namespace, CancellationToken cancellationToken)
    {
        var arns = new List<string>();
        var pages = 0;
        var request = new ListServicesByNamespaceRequest { Namespace = @namespace, MaxResults = PageSize };
        await foreach (var page in ecs.Paginate(request).AsPages().WithCancellation(cancellationToken))
        {
            arns.AddRange(page.Items);
            pages++;
        }

        var table = new Table().Border(TableBorder.Ascii).AddColumns("service", "cluster", "endpoint", "container port", "state");
        var definitions = new Dictionary<string, TaskDefinition>();
        foreach (var inOneCluster in arns.GroupBy(ClusterOf))
        {
            foreach (var names in inOneCluster.Chunk(MostServicesPerDescribe))
            {
                var answer = await ecs.DescribeServicesAsync(
                    new DescribeServicesRequest { Cluster = inOneCluster.Key, Services = names }, cancellationToken);
                foreach (var failure in answer.Failures)
                {
                    table.AddRow(Cells(NameOf(failure.Arn!), inOneCluster.Key, "", "", failure.Reason ?? "MISSING"));
                }

                foreach (var service in answer.Services)
                {
                    var deployment = service.Deployments.FirstOrDefault(d => d.Status == "PRIMARY");
                    foreach (var (endpoint, port) in await EndpointsAsync(ecs, deployment, definitions, @namespace, cancellationToken))
                    {
                        table.AddRow(Cells(service.ServiceName!, inOneCluster.Key, endpoint, port, StateOf(service, deployment)));
                    }
                }
            }
        }

        console.Write(table);
        console.WriteLine($"{arns.Count} services of {arns.Select(ClusterOf).Distinct().Count()} clusters in the namespace {@namespace}, read in {pages} pages.");
    }

    private static async Task<IReadOnlyList<(string Endpoint, string ContainerPort)>> EndpointsAsync(
        IEcsClient ecs, Deployment? deployment, Dictionary<string, TaskDefinition> definitions, string @namespace, CancellationToken cancellationToken)
    {
        if (deployment?.ServiceConnectConfiguration?.Services is not { Count: > 0 } offered)
        {
            return [("(client only)", "")];
        }

        var arn = deployment.TaskDefinition!;
        if (!definitions.TryGetValue(arn, out var definition))
        {
            var answer = await ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = arn }, cancellationToken);
            definitions[arn] = definition = answer.TaskDefinition!;
        }

        var endpoints = new List<(string, string)>();
        foreach (var service in offered)
        {
            var mapping = definition.ContainerDefinitions.SelectMany(c => c.PortMappings ?? []).Single(p => p.Name == service.PortName);
            var alias = service.ClientAliases is [var first, ..] ? first : null;
            var name = alias?.DnsName ?? $"{service.DiscoveryName ?? service.PortName}.{@namespace}";
            endpoints.Add(($"{name}:{alias?.Port ?? mapping.ContainerPort}", $"{mapping.ContainerPort}"));
        }

        return endpoints;
    }

    private static string StateOf(Service service, Deployment? deployment) =>
        $"{service.Status}, {(deployment is null || deployment.RolloutState.IsAbsent ? "" : deployment.RolloutState + ", ")}{service.RunningCount} of {service.DesiredCount} running";

    private static Text[] Cells(params string[] texts) => [.. texts.Select(t => new Text(t))];

    /// <summary>A service's ARN ends in <c>service/CLUSTER/NAME</c>.</summary>
    private static string ClusterOf(string serviceArn) => serviceArn.Split('/')[^2];

    private static string NameOf(string serviceArn) => serviceArn.Split('/')[^1];
}
