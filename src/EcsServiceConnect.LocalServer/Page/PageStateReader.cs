using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>Reads what the page shows: a snapshot, and the deployments of the services in it.</summary>
internal sealed class PageStateReader(InMemoryEcs ecs)
{
    /// <summary>How many deployments of a service are searched for one that failed, and are listed on its own page.</summary>
    private const int MaxDeployments = 10;

    private readonly InProcessClient _client = new(ecs);

    /// <summary>Reads all services that match a filter, with the newest deployment of each and those that failed.</summary>
    public async Task<PageState> ReadAsync(EcsSnapshot snapshot, PageQuery query, CancellationToken cancellationToken)
    {
        var endpoints = GetEndpoints(snapshot);
        var clusters = snapshot.Clusters
            .Where(ResourceStatus.IsActive)
            .Select(cluster => new ClusterOverview(cluster.Cluster, [.. GetServices(cluster, endpoints).Where(service => query.Matches(service.SearchText))]))
            .Where(cluster => cluster.Services.Count > 0 || query.Matches(cluster.Cluster.ClusterName))
            .ToList();
        var deployments = await ReadDeploymentsAsync(
            [.. clusters.SelectMany(static cluster => cluster.Services)], isComplete: false, cancellationToken).ConfigureAwait(false);
        return new PageState
        {
            CapturedAt = snapshot.CapturedAt,
            Query = query,
            HasClusters = snapshot.Clusters.Any(ResourceStatus.IsActive),
            Clusters =
            [
                .. clusters.Select(cluster => cluster with
                {
                    Services = [.. cluster.Services.Select(service => service with { Deployments = [.. deployments[service.Key]] })],
                }),
            ],
        };
    }

    /// <summary>Reads one service with its newest deployments; null if there is none of this name.</summary>
    public async Task<ServiceOverview?> ReadServiceAsync(
        EcsSnapshot snapshot, string clusterName, string serviceName, CancellationToken cancellationToken)
    {
        var service = snapshot.Clusters
            .Where(cluster => ResourceStatus.IsActive(cluster) && cluster.Cluster.ClusterName == clusterName)
            .SelectMany(cluster => GetServices(cluster, GetEndpoints(snapshot)))
            .FirstOrDefault(service => service.Name == serviceName);
        return service is null ? null : service with
        {
            Deployments = [.. (await ReadDeploymentsAsync([service], isComplete: true, cancellationToken).ConfigureAwait(false))[service.Key]],
        };
    }

    private static ILookup<string, (string Namespace, EndpointSnapshot Endpoint)> GetEndpoints(EcsSnapshot snapshot) => snapshot.Namespaces
        .SelectMany(static @namespace => @namespace.Endpoints, static (@namespace, endpoint) => (@namespace.Name, endpoint))
        .ToLookup(static exposed => exposed.endpoint.ServiceArn);

    private static IEnumerable<ServiceOverview> GetServices(
        ClusterSnapshot cluster, ILookup<string, (string Namespace, EndpointSnapshot Endpoint)> endpoints)
    {
        var tasks = cluster.Tasks.ToLookup(static task => task.Group);
        return cluster.Services
            .Where(ResourceStatus.IsActive)
            .OrderBy(static service => service.ServiceName, StringComparer.Ordinal)
            .Select(service => new ServiceOverview
            {
                Service = service,
                ClusterName = cluster.Cluster.ClusterName ?? "",
                Endpoints = [.. endpoints[service.ServiceArn!]],
                Tasks =
                [
                    .. tasks[$"service:{service.ServiceName}"]
                        .OrderBy(static task => task.LastStatus == "STOPPED")
                        .ThenByDescending(static task => task.StoppedAt ?? task.CreatedAt)
                        .ThenBy(static task => task.TaskArn, StringComparer.Ordinal),
                ],
            });
    }

    /// <summary>Reads deployments of services: with the revisions that they are about, in two batches for all services together.</summary>
    private async Task<ILookup<string, DeploymentOverview>> ReadDeploymentsAsync(
        IReadOnlyList<ServiceOverview> services, bool isComplete, CancellationToken cancellationToken)
    {
        var listed = new List<(ServiceOverview Service, string Arn)>();
        foreach (var service in services)
        {
            listed.AddRange((await ListDeploymentsAsync(service, cancellationToken).ConfigureAwait(false))
                .Where((brief, i) => isComplete || i == 0 || CanHaveFailed(brief.Status))
                .Select(brief => (service, brief.ServiceDeploymentArn!)));
        }

        var deployments = await _client.BatchDescribeServiceDeploymentsAsync(
            listed.Select(static item => item.Arn), cancellationToken: cancellationToken).ConfigureAwait(false);
        var described = deployments.Items.ToDictionary(static deployment => deployment.ServiceDeploymentArn!);
        var revisions = await _client.BatchDescribeServiceRevisionsAsync(
            described.Values.SelectMany(GetRevisionArns).Distinct(StringComparer.Ordinal), cancellationToken: cancellationToken).ConfigureAwait(false);
        var taskDefinitions = revisions.Items
            .Where(static revision => revision is { ServiceRevisionArn: not null, TaskDefinition: not null })
            .ToDictionary(static revision => revision.ServiceRevisionArn!, static revision => revision.TaskDefinition!);
        return listed
            .Where(item => described.ContainsKey(item.Arn))
            .ToLookup(
                static item => item.Service.Key,
                item => DeploymentOverview.Create(described[item.Arn], taskDefinitions, item.Service.Tasks));
    }

    private async Task<IReadOnlyList<ServiceDeploymentBrief>> ListDeploymentsAsync(ServiceOverview service, CancellationToken cancellationToken)
    {
        var request = new ListServiceDeploymentsRequest { Cluster = service.ClusterName, Service = service.Name, MaxResults = MaxDeployments };
        try
        {
            return (await _client.ListServiceDeploymentsAsync(request, cancellationToken).ConfigureAwait(false)).ServiceDeployments;
        }
        catch (EcsServiceException)
        {
            // The service was deleted after the snapshot.
            return [];
        }
    }

    private static bool CanHaveFailed(ServiceDeploymentStatus status) =>
        status.Value is not (ServiceDeploymentStatus.Names.Successful or ServiceDeploymentStatus.Names.Pending or ServiceDeploymentStatus.Names.InProgress);

    private static IEnumerable<string> GetRevisionArns(ServiceDeployment deployment) => deployment.SourceServiceRevisions
        .Append(deployment.TargetServiceRevision)
        .Select(static revision => revision?.Arn)
        .OfType<string>();
}
