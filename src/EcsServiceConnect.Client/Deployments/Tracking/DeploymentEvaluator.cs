using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Says how a deployment ended where there is no service deployment to tell: from the list of its service. A rollback shows there as one
/// more deployment, after the one that failed, so it has to be remembered from one look to the next.
/// </summary>
/// <param name="grace">How long a rollback may take to begin.</param>
/// <param name="mayBeRollback">Whether the deployment that is followed may be a rollback itself: no call of the caller's started it.</param>
internal sealed class DeploymentEvaluator(TimeSpan grace, bool mayBeRollback)
{
    private string? _failure;
    private TimeSpan _failedAt;
    private string? _rollbackId;
    private bool _isRollback;

    public DeploymentVerdict Judge(DeploymentObservation sight, TimeSpan elapsed)
    {
        if (sight.IsDeleted)
        {
            return DeploymentVerdict.Deleted(sight);
        }

        if (sight.Primary is not { } primary)
        {
            return sight.IsDeployedByOthers
                ? new(DeploymentOutcome.Successful, "The service has no task set, so there is nothing to follow.")
                : DeploymentVerdict.UnderWay("The service shows no deployment.");
        }

        Remember(sight, primary, elapsed);
        return _failure is { } failure ? AfterFailure(failure, sight, primary, elapsed)
            : !sight.IsMinePrimary ? DeploymentVerdict.Superseded(sight)
            : !IsComplete(primary, sight) ? DeploymentVerdict.UnderWay(primary.Reason)
            : new(_isRollback ? DeploymentOutcome.RolledBack : DeploymentOutcome.Successful, primary.Reason);
    }

    /// <summary>Follows a deployment that was complete before: it has only to get or give up tasks.</summary>
    public static DeploymentVerdict JudgeComplete(DeploymentObservation sight) =>
        sight.IsDeleted ? DeploymentVerdict.Deleted(sight)
        : !sight.IsMinePrimary ? DeploymentVerdict.Superseded(sight)
        : new(sight.Primary!.IsSteady ? DeploymentOutcome.Successful : null, sight.Primary.Reason);

    private void Remember(DeploymentObservation sight, DeploymentView primary, TimeSpan elapsed)
    {
        _isRollback |= sight.IsMinePrimary
            && (primary.SaysRollback || sight.TellsOfRollback(mayBeRollback));
        if (_failure is null && FailureOf(sight, primary) is { } failure)
        {
            (_failure, _failedAt) = (failure, elapsed);
        }
    }

    /// <summary>How ECS tells that the deployment failed: by its state or, once it has left the list, by what came after it.</summary>
    private static string? FailureOf(DeploymentObservation sight, DeploymentView primary)
    {
        if (sight.Mine is { IsFailed: true } failed)
        {
            return failed.Reason ?? "The deployment failed.";
        }

        return sight.IsMinePrimary ? null
            : sight.Service.Events.FirstOrDefault(one => IsAboutFailure(one, sight.DeploymentId))?.Message
            ?? (primary.SaysRollback ? primary.Reason : null);
    }

    private static bool IsAboutFailure(ServiceEvent one, string? id) =>
        id is not null
        && one.Message is { } text
        && text.Contains(id, StringComparison.Ordinal)
        && text.Contains("deployment failed", StringComparison.OrdinalIgnoreCase);

    private DeploymentVerdict AfterFailure(string failure, DeploymentObservation sight, DeploymentView primary, TimeSpan elapsed)
    {
        var rollsBack = RollsBack(sight.Service.DeploymentConfiguration);
        if (_isRollback)
        {
            return new(DeploymentOutcome.RollbackFailed, failure);
        }

        // A rollback may take a moment to begin; it never does where nothing was complete before.
        if (sight.IsMinePrimary)
        {
            return rollsBack && elapsed - _failedAt < grace ? DeploymentVerdict.UnderWay(failure) : new(DeploymentOutcome.Failed, failure);
        }

        if (_rollbackId is null && (rollsBack || primary.SaysRollback))
        {
            _rollbackId = primary.Id;
        }

        return primary.Id != _rollbackId ? new(DeploymentOutcome.Failed, failure)
            : primary.IsFailed ? new(DeploymentOutcome.RollbackFailed, failure)
            : IsComplete(primary, sight) ? new(DeploymentOutcome.RolledBack, failure)
            : DeploymentVerdict.UnderWay(failure);
    }

    /// <summary>Where ECS gives no rollout state, a deployment is complete once it is alone and has all its tasks.</summary>
    private static bool IsComplete(DeploymentView view, DeploymentObservation sight) => view.RolloutState.HasValue
        ? view.RolloutState == DeploymentRolloutState.Completed
        : view.IsSteady && sight.All.Count == 1;

    private static bool RollsBack(DeploymentConfiguration? configuration) =>
        configuration?.DeploymentCircuitBreaker is { Enable: true, Rollback: true }
        || configuration?.Alarms is { Enable: true, Rollback: true };
}
