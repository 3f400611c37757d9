using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Finds the service deployment of a deployment and reads it. The two belong together by the number in the deployment's id, which is that
/// of the service revision that the service deployment brings.
/// </summary>
internal sealed class ServiceDeploymentFinder(IEcsClient client, string? arn)
{
    private const string UnknownOperation = "UnknownOperationException";

    /// <summary>How much earlier than its deployment a service deployment may have been created.</summary>
    private static readonly TimeSpan _slack = TimeSpan.FromMinutes(5);

    private string? _arn = arn;
    private bool _isGivenUp;
    private bool _wasRead;

    /// <summary>Whether one is still to be found.</summary>
    public bool IsSearching => _arn is null && !_isGivenUp;

    /// <summary>The id of the deployment that brings what a service deployment brings.</summary>
    public static string? DeploymentIdOf(ServiceDeployment? rollout) =>
        rollout?.TargetServiceRevision?.Arn is { } arn ? "ecs-svc/" + BatchName.KeyOf(arn) : null;

    /// <summary>There is none, or it may not be read.</summary>
    public void GiveUp() => _isGivenUp = true;

    /// <summary>Reads the service deployment that is known already; null without one, and while it is missing.</summary>
    public async Task<ServiceDeployment?> ReadKnownAsync(CancellationToken cancellationToken)
    {
        try
        {
            var known = _arn is null || _isGivenUp ? null : await DescribeAsync(_arn, cancellationToken).ConfigureAwait(false);
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
    /// <param name="service">The service.</param>
    /// <param name="primary">Its newest deployment.</param>
    /// <param name="id">The deployment; null for whichever the service is busy with or was last.</param>
    /// <param name="isLastTry">Whether what does not show now is taken not to exist.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<ServiceDeployment?> FindAsync(
        Service service, DeploymentView? primary, string? id, bool isLastTry, CancellationToken cancellationToken)
    {
        try
        {
            var found = await SearchAsync(service, primary, id, isLastTry, cancellationToken).ConfigureAwait(false);
            _arn = found?.ServiceDeploymentArn;
            _wasRead = found is not null;
            _isGivenUp = found is null && isLastTry;
            return found;
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
        if ((stopped.StoppedAt ?? stopped.FinishedAt) is not { } end || stopped.CreatedAt is not { } begin || primary.CreatedAt <= end)
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

    private async Task<ServiceDeployment?> SearchAsync(
        Service service, DeploymentView? primary, string? id, bool isLastTry, CancellationToken cancellationToken)
    {
        if (service.CurrentServiceDeployment is { } currentArn
            && await DescribeAsync(currentArn, cancellationToken).ConfigureAwait(false) is { } current
            && (DeploymentIdOf(current) == (id ?? primary?.Id) || ((id is null || isLastTry) && IsTakenBackBy(current, primary))))
        {
            return current;
        }

        if ((id ?? primary?.Id) is not { } wanted)
        {
            return null;
        }

        var number = BatchName.KeyOf(wanted);
        var listed = await ListAsync(service, primary?.CreatedAt is { } time ? new CreatedAt { After = time - _slack } : null)
            .FirstOrDefaultAsync(
                brief => brief.TargetServiceRevisionArn is { } revision && BatchName.KeyOf(revision) == number, cancellationToken)
            .ConfigureAwait(false);
        return listed?.ServiceDeploymentArn is { } listedArn
            ? await DescribeAsync(listedArn, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>Whether the newest deployment is the one by which a service deployment is or was rolled back.</summary>
    private static bool IsTakenBackBy(ServiceDeployment rollout, DeploymentView? primary) =>
        rollout.Status.Value is ServiceDeploymentStatus.Names.RollbackRequested or ServiceDeploymentStatus.Names.RollbackInProgress
            or ServiceDeploymentStatus.Names.RollbackSuccessful or ServiceDeploymentStatus.Names.RollbackFailed
        && !(primary?.CreatedAt < rollout.CreatedAt)
        && !(primary?.CreatedAt > rollout.FinishedAt);

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
