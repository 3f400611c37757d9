using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// A service by name, and what can be done with it. A handle keeps the names and no state: every method calls, and
/// nothing is called before.
/// </summary>
public sealed class ServiceHandle
{
    private readonly IEcsClient _client;

    internal ServiceHandle(IEcsClient client, string? cluster, string name)
    {
        _client = client;
        Cluster = cluster;
        Name = name;
    }

    /// <summary>The service's cluster as it was named: its name, or its full ARN.</summary>
    /// <value>Null: the cluster <c>default</c>, which requests leave out.</value>
    public string? Cluster { get; }

    /// <summary>The service as it was named: its name, or its full ARN.</summary>
    public string Name { get; }

    /// <summary>The full ARNs of the service's tasks that run or shall run, as ListTasks has them.</summary>
    public EcsPageable<string> Tasks =>
        _client.Paginate(new ListTasksRequest { Cluster = Cluster, ServiceName = ShortName });

    /// <summary>The deployments of the last 90 days, as ListServiceDeployments has them, in no promised order.</summary>
    public EcsPageable<ServiceDeploymentBrief> Deployments =>
        _client.Paginate(new ListServiceDeploymentsRequest { Cluster = Cluster, Service = Name });

    private string ShortName => EcsArn.TryParse(Name, out var arn) ? arn.Name : Name;

    /// <summary>Describes the service.</summary>
    /// <param name="include">Parts of the description that are left out unless they are named here.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The service as it is now; one that was deleted may be there for a while as <c>INACTIVE</c>.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
    /// <exception cref="EcsException">The call failed in another way of DescribeServices.</exception>
    public async Task<Service> DescribeAsync(
        IReadOnlyList<ServiceField>? include = null, CancellationToken cancellationToken = default)
    {
        var request = new DescribeServicesRequest { Cluster = Cluster, Services = [Name], Include = include };
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var message = $"There is no service '{Name}' in the cluster '{Cluster ?? ClusterHandle.DefaultName}'.";
        return ResponseGuard.GetSingle(answer.Services, request, answer, failures => new ServiceNotFoundException(message, failures)
        {
            Operation = failures.Operation,
            RequestId = failures.RequestId,
        });
    }

    /// <summary>Begins an UpdateService. What its words do not name stays as it is.</summary>
    /// <returns>A builder whose words say what to change.</returns>
    public UpdateServiceBuilder Update() => new(_client, Cluster, Name);

    /// <summary>Changes how many tasks the service keeps running. It starts no deployment.</summary>
    /// <param name="desiredCount">The number of tasks, 0 or more. Not for daemon services.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The service after the call; tasks are started and stopped after that.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsException">The call failed in another way of UpdateService.</exception>
    public Task<Service> ScaleAsync(int desiredCount, CancellationToken cancellationToken = default) =>
        Update().WithDesiredCount(desiredCount).SendAsync(cancellationToken);

    /// <summary>
    /// Replaces all tasks by a new deployment of what the service is set to: to pull an image again whose tag has moved,
    /// or to let tasks see endpoints that joined the Service Connect namespace after they were started.
    /// </summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The service after the call, with the new deployment just begun.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsException">The call failed in another way of UpdateService.</exception>
    public Task<Service> RestartAsync(CancellationToken cancellationToken = default) =>
        Update().ForceNewDeployment().SendAsync(cancellationToken);

    /// <summary>Deletes the service; its tasks are stopped after the call.</summary>
    /// <param name="force">
    /// True to delete it although its desired count is above 0. The default is false: then it must have been scaled to
    /// 0 before, unless it is a daemon service.
    /// </param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The service as it is after the call, <c>DRAINING</c> or <c>INACTIVE</c>.</returns>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="InvalidParameterException">
    /// The desired count is above 0 and <paramref name="force"/> is not set.
    /// </exception>
    /// <exception cref="EcsException">The call failed in another way of DeleteService.</exception>
    public async Task<Service> DeleteAsync(bool force = false, CancellationToken cancellationToken = default)
    {
        var request = new DeleteServiceRequest { Cluster = Cluster, Service = Name, Force = force ? true : null };
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.Service, request, answer);
    }

    /// <summary>Follows the service's newest deployment to its end, even if it has ended already.</summary>
    /// <param name="options">How to follow the deployment; null for the defaults.</param>
    /// <param name="cancellationToken">Gives the following up.</param>
    /// <returns>The tracking: await it for the result, or enumerate it for every change.</returns>
    /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> has no sense.</exception>
    public DeploymentTracker TrackDeploymentAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.TrackDeploymentAsync(Cluster, Name, options, cancellationToken);

    /// <summary>Waits until the service has one deployment and as many running tasks as it should have.</summary>
    /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <returns>The service as it was then. One that was rolled back is stable, too.</returns>
    /// <exception cref="EcsWaiterException">
    /// The service is missing, is being deleted or is deleted, or the longest wait was over.
    /// </exception>
    /// <exception cref="EcsException">A look failed, or a setting in <paramref name="options"/> has no sense.</exception>
    public async Task<Service> WaitUntilStableAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var services = await _client.WaitUntilServicesStableAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return services[0];
    }

    /// <summary>Waits until the service, which is being deleted, is <c>INACTIVE</c>.</summary>
    /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <returns>The service as it was then.</returns>
    /// <exception cref="EcsWaiterException">The service is missing, or the longest wait was over.</exception>
    /// <exception cref="EcsException">A look failed, or a setting in <paramref name="options"/> has no sense.</exception>
    public async Task<Service> WaitUntilInactiveAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var services = await _client.WaitUntilServicesInactiveAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return services[0];
    }

    /// <summary>The service as it was named.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
