using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>
/// Recognizes stale reads. ECS is eventually consistent: a poll can show a service as it was before its deployment, even after other polls
/// have shown the deployment. Such a read is no news unless it lasts; then ECS has returned to what it ran before.
/// </summary>
/// <param name="returned">The service as the call that started the deployment returned it; null where there was none.</param>
/// <param name="gracePeriod">How long reads in a row can be stale, until the first that is not.</param>
internal sealed class StaleReadEvaluator(Service? returned, TimeSpan gracePeriod)
{
    /// <summary>How many reads in a row can be stale after a poll has read what is newer: that takes ECS a moment at most.</summary>
    private const int MaxLaterStaleReads = 2;

    private Service? _newest = returned;
    private bool _isNewestRead;
    private TimeSpan? _staleSince;
    private int _staleCount;

    /// <summary>Gets the newest state of the service: the one that was read or, if that is stale, an earlier one.</summary>
    public Service GetNewest(Service read, ServiceDeployment? serviceDeployment, TimeSpan elapsed)
    {
        if (_newest is { } newest && IsStale(read, newest, serviceDeployment))
        {
            _staleSince ??= elapsed;
            _staleCount++;
            if (elapsed - _staleSince < gracePeriod && !(_isNewestRead && _staleCount > MaxLaterStaleReads))
            {
                return newest;
            }
        }

        (_newest, _isNewestRead, _staleSince, _staleCount) = (read, true, null, 0);
        return read;
    }

    private static bool IsStale(Service read, Service newest, ServiceDeployment? serviceDeployment)
    {
        if (read.CreatedAt != newest.CreatedAt && read.CreatedAt is not null && newest.CreatedAt is not null)
        {
            // One of both was deleted before the other one was created under its name.
            return read.CreatedAt < newest.CreatedAt;
        }

        var (readDeployments, newestDeployments) = (DeploymentObservation.GetDeployments(read), DeploymentObservation.GetDeployments(newest));
        if (DeploymentObservation.GetPrimary(newestDeployments) is not { } newestPrimary || DeploymentObservation.IsDeleted(read))
        {
            return false;
        }

        if (DeploymentObservation.GetPrimary(readDeployments) is not { } readPrimary)
        {
            return true;
        }

        if (readPrimary.Id == newestPrimary.Id)
        {
            return readPrimary.UpdatedAt < newestPrimary.UpdatedAt;
        }

        var isNewer = readPrimary.CreatedAt >= newestPrimary.CreatedAt && !newestDeployments.Any(Has(readPrimary.Id));
        return !isNewer
            && !readDeployments.Any(Has(newestPrimary.Id))
            && !(serviceDeployment is not null && DeploymentObservation.IsRollback(serviceDeployment.Status))
            && newestPrimary.RolloutState != DeploymentRolloutState.Failed
            && !HasFailureEvent(read, newestPrimary);

        static Func<Deployment, bool> Has(string? id) => deployment => deployment.Id == id;
    }

    /// <summary>
    /// Whether an event reports that a deployment failed or is rolled back. The wording is not promised; without it, more time must pass
    /// until the read is believed.
    /// </summary>
    private static bool HasFailureEvent(Service read, Deployment deployment) => read.Events.Any(serviceEvent =>
        serviceEvent.CreatedAt >= deployment.CreatedAt
        && serviceEvent.Message is { } message
        && (message.Contains("deployment failed", StringComparison.OrdinalIgnoreCase)
            || message.Contains("rolling back", StringComparison.OrdinalIgnoreCase)
            || message.Contains("rolled back", StringComparison.OrdinalIgnoreCase)));
}
