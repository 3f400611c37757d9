using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// A cluster by name, and what can be done with it. A handle keeps the name and no state: every method calls, and
/// nothing is called before.
/// </summary>
public sealed class ClusterHandle
{
    internal const string DefaultName = "default";

    private readonly IEcsClient _client;

    internal ClusterHandle(IEcsClient client, string? name)
    {
        _client = client;
        Name = name;
    }

    /// <summary>The cluster as it was named: its name, or its full ARN.</summary>
    /// <value>Null: the cluster <c>default</c>, which requests leave out.</value>
    public string? Name { get; }

    /// <summary>The full ARNs of the cluster's services, as ListServices has them.</summary>
    public EcsPageable<string> Services => _client.Paginate(new ListServicesRequest { Cluster = Name });

    /// <summary>The full ARNs of the cluster's tasks that run or shall run, as ListTasks has them.</summary>
    public EcsPageable<string> Tasks => _client.Paginate(new ListTasksRequest { Cluster = Name });

    /// <summary>The full ARNs of the cluster's container instances, as ListContainerInstances has them.</summary>
    public EcsPageable<string> ContainerInstances =>
        _client.Paginate(new ListContainerInstancesRequest { Cluster = Name });

    /// <summary>Begins a CreateCluster of this name.</summary>
    /// <returns>A builder whose words say the rest.</returns>
    public CreateClusterBuilder Create() => new(_client, Name);

    /// <summary>Describes the cluster.</summary>
    /// <param name="include">Parts of the description that are left out unless they are named here.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The cluster as it is now; one that was deleted may be there for a while as <c>INACTIVE</c>.</returns>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
    /// <exception cref="EcsException">The call failed in another way of DescribeClusters.</exception>
    public async Task<Cluster> DescribeAsync(
        IReadOnlyList<ClusterField>? include = null, CancellationToken cancellationToken = default)
    {
        var request = new DescribeClustersRequest { Clusters = [Name ?? DefaultName], Include = include };
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var message = $"There is no cluster '{this}'.";
        return ResponseGuard.GetSingle(answer.Clusters, request, answer, failures => new ClusterNotFoundException(message, failures)
        {
            Operation = failures.Operation,
            RequestId = failures.RequestId,
        });
    }

    /// <summary>Deletes the cluster, which must be empty: without services, tasks and container instances.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The cluster as it is after the call, <c>INACTIVE</c>.</returns>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
    /// <exception cref="EcsException">The call failed in another way of DeleteCluster.</exception>
    public async Task<Cluster> DeleteAsync(CancellationToken cancellationToken = default)
    {
        var request = new DeleteClusterRequest { Cluster = Name ?? DefaultName };
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.Cluster, request, answer);
    }

    /// <summary>Names a service of the cluster, which need not exist yet.</summary>
    /// <param name="nameOrArn">
    /// The service's name or full ARN. An ARN does not replace the cluster; for that see <c>ecs.Service(arn)</c>.
    /// </param>
    /// <returns>What can be done with the service.</returns>
    /// <exception cref="ArgumentException"><paramref name="nameOrArn"/> is null or empty.</exception>
    public ServiceHandle Service(string nameOrArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrArn);
        return new ServiceHandle(_client, Name, nameOrArn);
    }

    /// <summary>Names a task of the cluster.</summary>
    /// <param name="idOrArn">
    /// The task's id or full ARN. An ARN does not replace the cluster; for that see <c>ecs.Task(arn)</c>.
    /// </param>
    /// <returns>What can be done with the task.</returns>
    /// <exception cref="ArgumentException"><paramref name="idOrArn"/> is null or empty.</exception>
    public TaskHandle Task(string idOrArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(idOrArn);
        return new TaskHandle(_client, Name, idOrArn);
    }

    /// <summary>Begins a CreateService in this cluster.</summary>
    /// <param name="name">
    /// The new service's name: up to 255 letters, digits, underscores and hyphens, unique in the cluster.
    /// </param>
    /// <returns>A builder whose words say the rest.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public CreateServiceBuilder CreateService(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new CreateServiceBuilder(_client, Name, name);
    }

    /// <summary>Begins a RunTask in this cluster: tasks outside of any service.</summary>
    /// <param name="taskDefinition">
    /// What to run: <c>family:revision</c>, <c>family</c> alone for its newest active revision, or a full ARN.
    /// </param>
    /// <returns>A builder whose words say the rest.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskDefinition"/> is null or empty.</exception>
    public RunTaskBuilder RunTask(string taskDefinition)
    {
        ArgumentException.ThrowIfNullOrEmpty(taskDefinition);
        return new RunTaskBuilder(_client, Name, taskDefinition);
    }

    /// <summary>Begins a RunTask in this cluster, of a definition that was registered or described.</summary>
    /// <param name="definition">The definition; its ARN is what is sent.</param>
    /// <returns>A builder whose words say the rest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">The definition has no ARN.</exception>
    public RunTaskBuilder RunTask(TaskDefinition definition) => RunTask(ArgumentGuard.GetArn(definition));

    /// <summary>The cluster as it was named.</summary>
    /// <returns><see cref="Name"/>, or <c>default</c>.</returns>
    public override string ToString() => Name ?? DefaultName;
}
