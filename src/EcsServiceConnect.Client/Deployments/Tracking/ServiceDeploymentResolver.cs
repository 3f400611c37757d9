using System.Runtime.ExceptionServices;
using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>
/// Finds the service deployment of a deployment and reads it. The number in the deployment's id is that of the service revision that its
/// service deployment carries out.
/// </summary>
/// <param name="client">The client that sends the requests.</param>
/// <param name="target">The deployment that is tracked, as it was known before the first poll.</param>
internal sealed class ServiceDeploymentResolver(IEcsClient client, DeploymentTarget target)
{
    /// <summary>The HTTP status of an emulator that does not have the operation.</summary>
    private const int NotImplemented = 501;

    private string? _arn = target.ServiceDeploymentArn;
    private ServiceDeployment? _newest;
    private int _searchCount;

    /// <summary>The ARN of the service deployment that each poll reads; null for none.</summary>
    public string? KnownArn => IsAbandoned ? null : _arn;

    /// <summary>Whether the service deployment is still to be found.</summary>
    public bool IsSearching => _arn is null && !IsAbandoned;

    /// <summary>Whether there is no service deployment, or the caller may not read it.</summary>
    public bool IsAbandoned { get; private set; } = target is { IsComplete: true, CanBeRollback: false };

    /// <summary>Whether the caller may not use the operation, or the endpoint does not know it.</summary>
    public static bool IsDenied(EcsServiceException error) =>
        error is AccessDeniedException or UnsupportedFeatureException or { StatusCode: NotImplemented }
        || error.ErrorCode == "UnknownOperationException";

    /// <summary>
    /// Whether the operation does not know the service or its cluster: they are so new that not every operation knows them, or are gone.
    /// </summary>
    public static bool IsMissing(EcsServiceException error) =>
        error is ServiceNotFoundException or ServiceNotActiveException or ClusterNotFoundException;

    /// <summary>Ends the search and the reading.</summary>
    public void Abandon() => IsAbandoned = true;

    /// <summary>
    /// Takes over the service deployment that a poll read; null without one, and while it is missing. A read that is older than an earlier
    /// one is stale.
    /// </summary>
    public ServiceDeployment? Accept(ScheduledPoll poll)
    {
        if (poll.Denial is { } denial)
        {
            if (_arn is not null && _newest is null)
            {
                ExceptionDispatchInfo.Throw(denial);
            }

            Abandon();
        }

        if (IsSearching || poll.ServiceDeployment is not { } read)
        {
            return null;
        }

        return _newest = _newest is { } newest && read.FinishedAt is null && read.UpdatedAt < newest.UpdatedAt ? newest : read;
    }

    /// <summary>Finds the service deployment; null if none is found.</summary>
    /// <param name="observation">The service and its deployments.</param>
    /// <param name="current">The service deployment that the service names as its current one; null without one.</param>
    /// <param name="isLastSearch">Whether a service deployment that is not found now does not exist.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<ServiceDeployment?> FindAsync(
        DeploymentObservation observation, ServiceDeployment? current, bool isLastSearch, CancellationToken cancellationToken)
    {
        try
        {
            _newest = await SearchAsync(observation, current, isLastSearch, cancellationToken).ConfigureAwait(false);
            _arn = _newest?.ServiceDeploymentArn;
        }
        catch (EcsServiceException error) when (IsDenied(error))
        {
            Abandon();
        }
        catch (EcsServiceException error) when (IsMissing(error))
        {
            // The next poll describes the service again.
        }

        IsAbandoned |= _newest is null && isLastSearch;
        return _newest;
    }

    /// <summary>Finds out whether a newer deployment started before the tracked one had ended.</summary>
    public async Task<bool> IsSupersededAsync(DeploymentObservation observation, CancellationToken cancellationToken)
    {
        if (observation is not { ServiceDeployment: { } tracked, Primary: { } primary })
        {
            return false;
        }

        // Without a rollback, what is newer than a deployment in progress is another deployment.
        return tracked.Status.Value switch
        {
            ServiceDeploymentStatus.Names.Pending or ServiceDeploymentStatus.Names.InProgress =>
                !observation.IsPrimaryTracked
                && observation.Service.CurrentServiceDeployment is { } current
                && current != tracked.ServiceDeploymentArn
                && !observation.IsPrimaryEarlier
                && !(primary.CreatedAt < tracked.CreatedAt),
            ServiceDeploymentStatus.Names.Stopped =>
                await WasStoppedByNextAsync(tracked, observation, primary, cancellationToken).ConfigureAwait(false),
            _ => false,
        };
    }

    private async Task<bool> WasStoppedByNextAsync(
        ServiceDeployment stopped, DeploymentObservation observation, Deployment primary, CancellationToken cancellationToken)
    {
        // What the service shows can be older than the end of the service deployment.
        var hasNewer = !observation.IsPrimaryTracked;
        if ((stopped.StoppedAt ?? stopped.FinishedAt) is not { } end
            || stopped.CreatedAt is not { } start
            || (hasNewer && primary.CreatedAt >= start && primary.CreatedAt <= end))
        {
            return hasNewer;
        }

        try
        {
            // The newest deployment is not the next one: that can be gone by now.
            var next = await List(observation.Service, new CreatedAt { After = start, Before = end })
                .FirstOrDefaultAsync(brief => brief.ServiceDeploymentArn != stopped.ServiceDeploymentArn, cancellationToken)
                .ConfigureAwait(false);
            return next is not null;
        }
        catch (EcsServiceException error) when (IsDenied(error) || error is InvalidParameterException)
        {
            // Not allowed, or too long ago: what the service shows decides.
            return hasNewer;
        }
    }

    private async Task<ServiceDeployment?> SearchAsync(
        DeploymentObservation observation, ServiceDeployment? current, bool isLastSearch, CancellationToken cancellationToken)
    {
        if (current is not null
            && (observation.IsDeployedBy(current.TargetServiceRevision?.Arn) || observation.IsRollbackOf(current, isLastSearch)))
        {
            return current;
        }

        // One that is not newer is most often the previous one, and the next poll shows the tracked one. A list takes a call of its own for
        // each service, so it comes last.
        _searchCount++;
        var canAppear = current is not null && !(current.CreatedAt > (observation.Target.CreatedAt ?? observation.Primary?.CreatedAt));
        if (observation.DeploymentId is null || (canAppear && _searchCount == 1 && !isLastSearch))
        {
            return null;
        }

        var (newest, match) = await SearchListAsync(observation, cancellationToken).ConfigureAwait(false);

        // A deployment can have started long before the one that rolls it back.
        if (newest is null && (observation.Target.DeploymentId is null || isLastSearch))
        {
            newest = await List(observation.Service, createdAt: null).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        }

        if (newest?.ServiceDeploymentArn is { } newestArn
            && newest != match
            && DeploymentObservation.IsRollback(newest.Status)
            && await DescribeAsync(newestArn, cancellationToken).ConfigureAwait(false) is { } rolledBack
            && observation.IsRollbackOf(rolledBack, isLastSearch))
        {
            return rolledBack;
        }

        return match?.ServiceDeploymentArn is { } arn ? await DescribeAsync(arn, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>
    /// Searches the list from the start of the deployment. ECS rejects a start of more than three months ago, from when it has no service
    /// deployments anyway.
    /// </summary>
    /// <remarks>Source: https://github.com/hashicorp/terraform-provider-aws/issues/43445</remarks>
    private async Task<(ServiceDeploymentBrief? Newest, ServiceDeploymentBrief? Match)> SearchListAsync(
        DeploymentObservation observation, CancellationToken cancellationToken)
    {
        if (observation.SearchStart is { } start)
        {
            try
            {
                return await SearchListAsync(observation, new CreatedAt { After = start }, cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidParameterException)
            {
                // Whatever else may be invalid is so without the start, too.
            }
        }

        return await SearchListAsync(observation, createdAt: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Searches the list, which begins with the newest one, for the one that carries out the tracked deployment.</summary>
    private async Task<(ServiceDeploymentBrief? Newest, ServiceDeploymentBrief? Match)> SearchListAsync(
        DeploymentObservation observation, CreatedAt? createdAt, CancellationToken cancellationToken)
    {
        ServiceDeploymentBrief? newest = null;
        await foreach (var brief in List(observation.Service, createdAt).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            newest ??= brief;
            if (observation.IsDeployedBy(brief.TargetServiceRevisionArn))
            {
                return (newest, brief);
            }
        }

        return (newest, null);
    }

    private EcsPageable<ServiceDeploymentBrief> List(Service service, CreatedAt? createdAt)
    {
        var request = new ListServiceDeploymentsRequest
        {
            Cluster = service.ClusterArn,
            Service = service.ServiceArn ?? service.ServiceName!,
            CreatedAt = createdAt,
        };

        // The tracker tolerates failures itself.
        return client.WithReadOptions(EcsReadOptions.NoTolerance).Paginate(request);
    }

    private async Task<ServiceDeployment?> DescribeAsync(string arn, CancellationToken cancellationToken)
    {
        var request = new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [arn] };
        var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Failures.Any(MissingFailure.IsUnread))
        {
            response.ThrowIfAnyFailed();
        }

        return response.ServiceDeployments is [var found, ..] ? found : null;
    }
}
