using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Looks at a deployment: at its service, and at its service deployment where there is one.</summary>
internal sealed class DeploymentReader(IEcsClient client, DeploymentTarget tracked, TimeSpan grace)
{
    private readonly ServiceDeploymentResolver _finder = new(client, tracked.ServiceDeploymentArn);

    private string? _cluster = tracked.Cluster;
    private string? _service = tracked.Service;
    private string? _id = tracked.DeploymentId;

    /// <summary>What is followed, by the best name that is known of it.</summary>
    public string Name => _service is { } service ? $"service {service}" : $"service deployment {tracked.ServiceDeploymentArn}";

    /// <summary>Takes a look; null if the service or the service deployment is missing.</summary>
    public async Task<DeploymentObservation?> ReadAsync(TimeSpan elapsed, CancellationToken cancellationToken)
    {
        // Before its service, so that the service of a deployment that has ended is seen as it is after that.
        var rollout = await _finder.ReadKnownAsync(cancellationToken).ConfigureAwait(false);
        if (_service is null)
        {
            (_cluster, _service, _id) = (rollout?.ClusterArn, rollout?.ServiceArn, ServiceDeploymentResolver.DeploymentIdOf(rollout));
        }

        if (_service is null || await DescribeAsync(_service, cancellationToken).ConfigureAwait(false) is not { } service)
        {
            return null;
        }

        var all = DeploymentView.AllOf(service);
        var primary = DeploymentView.PrimaryOf(all);
        if (tracked is { IsComplete: true, MayBeRollback: false } || DeploymentObservation.IsByOthers(service))
        {
            _finder.GiveUp();
        }

        if (_finder.IsSearching)
        {
            var isLastTry = tracked.IsComplete || elapsed >= grace || primary?.UpdatedAt - primary?.CreatedAt >= grace;
            var sought = new SoughtDeployment(service, primary, _id, _id is null ? null : tracked.CreatedAt, isLastTry);
            rollout = await _finder.FindAsync(sought, cancellationToken).ConfigureAwait(false);
        }

        _id ??= ServiceDeploymentResolver.DeploymentIdOf(rollout) ?? primary?.Id;
        return new DeploymentObservation
        {
            Service = service,
            DeploymentId = _id,
            Rollout = rollout,
            IsUnseen = rollout is null && !_finder.IsGivenUp,
            IsReplaced = await IsReplacedAsync(rollout, service, primary, cancellationToken).ConfigureAwait(false),
            All = all,
        };
    }

    private async Task<bool> IsReplacedAsync(
        ServiceDeployment? rollout, Service service, DeploymentView? primary, CancellationToken cancellationToken)
    {
        if (rollout is null || primary is null || primary.Id == _id)
        {
            return false;
        }

        // Without a rollback, what is newer than a deployment that is still under way is another deployment.
        return rollout.Status.Value switch
        {
            ServiceDeploymentStatus.Names.Pending or ServiceDeploymentStatus.Names.InProgress =>
                service.CurrentServiceDeployment is { } current
                && current != rollout.ServiceDeploymentArn
                && !(primary.CreatedAt < rollout.CreatedAt),
            ServiceDeploymentStatus.Names.Stopped =>
                await _finder.IsReplacedAsync(rollout, service, primary, cancellationToken).ConfigureAwait(false),
            _ => false,
        };
    }

    private async Task<Service?> DescribeAsync(string service, CancellationToken cancellationToken)
    {
        var batch = await BatchExecutor.ExecuteAsync(ServiceOperations.CreateDescribeServices(client, _cluster), [service], maxConcurrency: 1, cancellationToken)
            .ConfigureAwait(false);
        return batch.Items is [var found, ..] ? found : null;
    }
}
