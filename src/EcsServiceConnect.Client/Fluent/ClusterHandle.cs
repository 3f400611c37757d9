using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// A cluster by name or ARN, and its operations. A handle keeps the name and no state; only its members send requests.
/// </summary>
public sealed class ClusterHandle
{
    private readonly IEcsClient _client;

    internal ClusterHandle(IEcsClient client, string? name)
    {
        _client = client;
        Name = name;
    }

    /// <summary>The cluster's name or full ARN.</summary>
    /// <value>Null: the cluster <c>default</c>, which requests leave out.</value>
    public string? Name { get; }

    /// <summary>The full ARNs of the cluster's services.</summary>
    public EcsPageable<string> Services => _client.Paginate(new ListServicesRequest { Cluster = Name });

    /// <summary>The full ARNs of the cluster's tasks that are running or starting.</summary>
    public EcsPageable<string> Tasks => _client.Paginate(new ListTasksRequest { Cluster = Name });

    /// <summary>The full ARNs of the cluster's container instances.</summary>
    public EcsPageable<string> ContainerInstances => _client.Paginate(new ListContainerInstancesRequest { Cluster = Name });

    /// <summary>Begins a CreateCluster of this name.</summary>
    /// <returns>A builder for the cluster.</returns>
    public CreateClusterBuilder Create() => new(_client, Name);

    /// <summary>Describes the cluster.</summary>
    /// <param name="include">Optional parts of the description to include. Null for none.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The cluster as it is now. A deleted one may be described as <c>INACTIVE</c> for a while.</returns>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
    /// <exception cref="EcsException">The call failed in another way of DescribeClusters.</exception>
    public Task<Cluster> DescribeAsync(IReadOnlyList<ClusterField>? include = null, CancellationToken cancellationToken = default) =>
        ResponseGuard.DescribeAsync(
            _client,
            new DescribeClustersRequest { Clusters = [Name ?? ClusterNames.Default], Include = include },
            static response => response.Clusters,
            failures => new ClusterNotFoundException($"There is no cluster '{this}'.", failures)
            {
                Operation = failures.Operation,
                RequestId = failures.RequestId,
            },
            cancellationToken);

    /// <summary>Deletes the cluster, which must have no services, tasks and container instances.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The cluster after the call, <c>INACTIVE</c>.</returns>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
    /// <exception cref="EcsException">The call failed in another way of DeleteCluster.</exception>
    public Task<Cluster> DeleteAsync(CancellationToken cancellationToken = default) => ResponseGuard.SendAsync(
        _client,
        new DeleteClusterRequest { Cluster = Name ?? ClusterNames.Default },
        static response => response.Cluster,
        cancellationToken);

    /// <summary>Returns a handle of a service of the cluster, which need not exist yet.</summary>
    /// <param name="nameOrArn">
    /// The service's name or full ARN. An ARN does not replace the cluster; for that see <c>ecs.Service(arn)</c>.
    /// </param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentException"><paramref name="nameOrArn"/> is null or empty.</exception>
    public ServiceHandle Service(string nameOrArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrArn);
        return new ServiceHandle(_client, Name, nameOrArn);
    }

    /// <summary>Returns a handle of a task of the cluster.</summary>
    /// <param name="idOrArn">
    /// The task's id or full ARN. An ARN does not replace the cluster; for that see <c>ecs.Task(arn)</c>.
    /// </param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentException"><paramref name="idOrArn"/> is null or empty.</exception>
    public TaskHandle Task(string idOrArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(idOrArn);
        return new TaskHandle(_client, Name, idOrArn);
    }

    /// <summary>Waits until the cluster has at least a number of active container instances with a connected agent.</summary>
    /// <param name="count">The number of instances, at least 1.</param>
    /// <param name="options">How often to poll and for how long. Null for a poll every 15 seconds, for 10 minutes.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The instances, without those that are draining or being deregistered.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="EcsWaiterException">The wait timed out.</exception>
    /// <exception cref="EcsException">A poll failed, or a setting in <paramref name="options"/> is invalid.</exception>
    public Task<IReadOnlyList<ContainerInstance>> WaitUntilContainerInstancesActiveAsync(
        int count, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.WaitUntilContainerInstancesActiveAsync(Name, count, options, cancellationToken);

    /// <summary>Waits until no task runs or starts in the cluster, as its deletion requires. It does not stop anything.</summary>
    /// <param name="options">How often to poll and for how long. Null for a poll every 15 seconds, for 10 minutes.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The cluster as the last poll showed it.</returns>
    /// <exception cref="EcsWaiterException">The cluster is missing, or the wait timed out.</exception>
    /// <exception cref="EcsException">A poll failed, or a setting in <paramref name="options"/> is invalid.</exception>
    public Task<Cluster> WaitUntilNoTasksAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.WaitUntilClusterHasNoTasksAsync(Name, options, cancellationToken);

    /// <summary>Begins a CreateService in this cluster.</summary>
    /// <param name="name">
    /// The new service's name: up to 255 letters, digits, underscores and hyphens, unique in the cluster.
    /// </param>
    /// <returns>A builder for the service.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public CreateServiceBuilder CreateService(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new CreateServiceBuilder(_client, Name, name);
    }

    /// <summary>Begins a RunTask in this cluster, which runs tasks outside of any service.</summary>
    /// <param name="taskDefinition">
    /// <c>family:revision</c>, <c>family</c> alone for its newest active revision, or a full ARN.
    /// </param>
    /// <returns>A builder for the tasks.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskDefinition"/> is null or empty.</exception>
    public RunTaskBuilder RunTask(string taskDefinition)
    {
        ArgumentException.ThrowIfNullOrEmpty(taskDefinition);
        return new RunTaskBuilder(_client, Name, taskDefinition);
    }

    /// <summary>Begins a RunTask in this cluster, of a task definition that was registered or described.</summary>
    /// <param name="definition">The task definition, whose ARN is sent.</param>
    /// <returns>A builder for the tasks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">The task definition has no ARN.</exception>
    public RunTaskBuilder RunTask(TaskDefinition definition) => RunTask(ArgumentGuard.GetArn(definition));

    /// <summary>Returns the cluster's name or ARN.</summary>
    /// <returns><see cref="Name"/>, or <c>default</c>.</returns>
    public override string ToString() => Name ?? ClusterNames.Default;
}
