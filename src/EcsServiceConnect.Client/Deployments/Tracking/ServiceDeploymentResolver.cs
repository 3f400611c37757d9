using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Finds the service deployment of a deployment and reads it. The two belong together by the number in the deployment's id, which is that
/// of the service revision that the service deployment brings.
/// </summary>
internal sealed class ServiceDeploymentResolver(IEcsClient client, string? arn)
{
    private const string UnknownOperation = "UnknownOperationException";

    private string? _arn = arn;
    private bool _wasRead;

    /// <summary>Whether one is still to be found.</summary>
    public bool IsSearching => _arn is null && !IsGivenUp;

    /// <summary>Whether there is none, or it may not be read.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>The id of the deployment that brings what a service deployment brings.</summary>
    public static string? DeploymentIdOf(ServiceDeployment? rollout) =>
        rollout?.TargetServiceRevision?.Arn is { } arn ? "ecs-svc/" + EcsArn.GetName(arn) : null;

    /// <summary>There is none, or it may not be read.</summary>
    public void GiveUp() => IsGivenUp = true;

    /// <summary>Reads the service deployment that is known already; null without one, and while it is missing.</summary>
    public async Task<ServiceDeployment?> ReadKnownAsync(CancellationToken cancellationToken)
    {
        try
        {
            var known = _arn is null || IsGivenUp ? null : await DescribeAsync(_arn, cancellationToken).ConfigureAwait(false);
            _wasRead |= known is not null;
            return known;
        }
        catch (EcsServiceException error) when (_wasRead && IsRefusal(error))
        {
            GiveUp();
            return null;
        }
    }

    /// <summary>Finds the service deployment and reads it; null if there is none to be seen.</summary>
    public async Task<ServiceDeployment?> FindAsync(SoughtDeployment sought, CancellationToken cancellationToken)
    {
        try
        {
            var found = await SearchAsync(sought, cancellationToken).ConfigureAwait(false);
            _arn = found?.ServiceDeploymentArn;
            _wasRead = found is not null;
            IsGivenUp = found is null && sought.IsLastTry;
            return found;
        }
        catch (EcsServiceException error) when (error is ServiceNotFoundException or ServiceNotActiveException)
        {
            // The service was described just now: it is so new that not every operation knows it yet, or it is gone.
            IsGivenUp = sought.IsLastTry;
            return null;
        }
        catch (EcsServiceException error) when (IsRefusal(error))
        {
            GiveUp();
            return null;
        }
    }

    /// <summary>Whether a newer deployment began before this one, which was stopped, had ended.</summary>
    public async Task<bool> IsReplacedAsync(
        ServiceDeployment stopped, Service service, DeploymentView primary, CancellationToken cancellationToken)
    {
        if ((stopped.StoppedAt ?? stopped.FinishedAt) is not { } end
            || stopped.CreatedAt is not { } begin
            || (primary.CreatedAt >= begin && primary.CreatedAt <= end))
        {
            return true;
        }

        try
        {
            // The newest is not the next: whichever came between can be gone by now.
            var next = await ListAsync(service, new CreatedAt { After = begin, Before = end })
                .FirstOrDefaultAsync(brief => brief.ServiceDeploymentArn != stopped.ServiceDeploymentArn, cancellationToken)
                .ConfigureAwait(false);
            return next is not null;
        }
        catch (EcsServiceException error) when (IsRefusal(error))
        {
            return true;
        }
    }

    private async Task<ServiceDeployment?> SearchAsync(SoughtDeployment sought, CancellationToken cancellationToken)
    {
        if (sought.Service.CurrentServiceDeployment is { } currentArn
            && await DescribeAsync(currentArn, cancellationToken).ConfigureAwait(false) is { } current
            && (sought.IsBroughtBy(current.TargetServiceRevision?.Arn) || sought.TakesBack(current)))
        {
            return current;
        }

        if (sought.Wanted is null)
        {
            return null;
        }

        // The newest one comes first.
        ServiceDeploymentBrief? newest = null;
        ServiceDeploymentBrief? match = null;
        await foreach (var brief in ListAsync(sought.Service, sought.Since is { } since ? new CreatedAt { After = since } : null)
            .WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            newest ??= brief;
            if (sought.IsBroughtBy(brief.TargetServiceRevisionArn))
            {
                match = brief;
                break;
            }
        }

        // What was rolled back can have begun long before the deployment by which it was.
        if (newest is null && (sought.Id is null || sought.IsLastTry))
        {
            newest = await ListAsync(sought.Service, createdAt: null).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        }

        if (newest?.ServiceDeploymentArn is { } newestArn
            && newest != match
            && SoughtDeployment.IsRollback(newest.Status)
            && await DescribeAsync(newestArn, cancellationToken).ConfigureAwait(false) is { } rolledBack
            && sought.TakesBack(rolledBack))
        {
            return rolledBack;
        }

        return match?.ServiceDeploymentArn is { } arn ? await DescribeAsync(arn, cancellationToken).ConfigureAwait(false) : null;
    }

    private EcsPageable<ServiceDeploymentBrief> ListAsync(Service service, CreatedAt? createdAt) => client.Paginate(
        new ListServiceDeploymentsRequest
        {
            Cluster = service.ClusterArn,
            Service = service.ServiceArn ?? service.ServiceName!,
            CreatedAt = createdAt,
        });

    private async Task<ServiceDeployment?> DescribeAsync(string arn, CancellationToken cancellationToken)
    {
        var request = new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [arn] };
        var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.ServiceDeployments is [var found, ..] ? found : null;
    }

    private static bool IsRefusal(EcsServiceException error) =>
        error is AccessDeniedException or UnsupportedFeatureException || error.ErrorCode == UnknownOperation;
}
