using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Redeploying;

namespace EcsServiceConnect.Client.TaskDefinitions.Pruning;

/// <summary>Reads which revisions of a family the services, task sets and tasks of all clusters need.</summary>
internal sealed class RevisionUsageReader(IEcsClient client, string family)
{
    private readonly Dictionary<string, KeptRevision> _needed = new(StringComparer.Ordinal);

    /// <summary>Reads the revisions that are needed, by ARN.</summary>
    public async Task<IReadOnlyDictionary<string, KeptRevision>> ReadAsync(CancellationToken cancellationToken)
    {
        var services = new List<Service>();
        await foreach (var cluster in client.Paginate(new ListClustersRequest()).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var arns = client.Paginate(new ListServicesRequest { Cluster = cluster });
            var batch = await client.BatchDescribeServicesAsync(cluster, arns, cancellationToken: cancellationToken).ConfigureAwait(false);
            services.AddRange(MissingFailure.GetItemsUnlessUnread(batch).Where(static service => service.Status != "INACTIVE"));
            await AddTasksAsync(cluster, cancellationToken).ConfigureAwait(false);
        }

        foreach (var service in services)
        {
            AddService(service);
        }

        foreach (var service in services.Where(static service => service.Status == "ACTIVE" && DeployableServiceReader.IsDeployedByEcs(service.DeploymentController)))
        {
            await AddHistoryAsync(service, cancellationToken).ConfigureAwait(false);
        }

        return _needed;
    }

    private void AddService(Service service)
    {
        Add(service.TaskDefinition, RevisionKeepReason.Service, service.ServiceArn);
        foreach (var deployment in service.Deployments)
        {
            Add(deployment.TaskDefinition, RevisionKeepReason.Service, service.ServiceArn);
        }

        foreach (var taskSet in service.TaskSets)
        {
            Add(taskSet.TaskDefinition, RevisionKeepReason.TaskSet, taskSet.TaskSetArn);
        }
    }

    /// <summary>Adds what a failed deployment of ECS would return to, and what a rollback by the caller would.</summary>
    private async Task AddHistoryAsync(Service service, CancellationToken cancellationToken)
    {
        var history = await ServiceRevisionHistory.ReadAsync(client, service, isPrevious: null, cancellationToken).ConfigureAwait(false);
        Add(history.Current?.TaskDefinition, RevisionKeepReason.Rollback, service.ServiceArn);
        Add(history.Previous?.TaskDefinition, RevisionKeepReason.Rollback, service.ServiceArn);
    }

    private async Task AddTasksAsync(string cluster, CancellationToken cancellationToken)
    {
        var arns = client.Paginate(new ListTasksRequest { Cluster = cluster, Family = family });
        var batch = await client.BatchDescribeTasksAsync(cluster, arns, cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (var task in MissingFailure.GetItemsUnlessUnread(batch))
        {
            Add(task.TaskDefinitionArn, RevisionKeepReason.Task, task.TaskArn);
        }
    }

    /// <summary>Adds a revision. Of several reasons, the one that is first in the list of reasons counts.</summary>
    private void Add(string? arn, RevisionKeepReason reason, string? usedBy)
    {
        if (EcsArn.TryParse(arn, out var parsed) && parsed.Family == family && (!_needed.TryGetValue(arn, out var known) || known.Reason > reason))
        {
            _needed[arn] = new KeptRevision { TaskDefinitionArn = arn, Reason = reason, UsedBy = usedBy };
        }
    }
}
