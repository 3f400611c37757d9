using EcsServiceConnect.Client.Models;
using Evaluation = (EcsServiceConnect.Client.DeploymentOutcome? Outcome, string? Reason);

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>
/// Decides how a deployment ended: by its service deployment or, without one, by the service's list of deployments. A rollback shows in
/// that list as one more deployment after the failed one, so a failure is remembered from one poll to the next.
/// </summary>
/// <param name="target">The deployment that is tracked, as it was known before the first poll.</param>
/// <param name="gracePeriod">How long ECS may take to show a changed count of tasks, or the start of a rollback.</param>
internal sealed class DeploymentEvaluator(DeploymentTarget target, TimeSpan gracePeriod)
{
    private string? _failureReason;
    private TimeSpan _failedAt;
    private string? _rollbackId;
    private bool _isTargetRollback;

    /// <summary>Evaluates an observation; the outcome is null while the deployment is in progress.</summary>
    public Evaluation Evaluate(DeploymentObservation observation, TimeSpan elapsed)
    {
        if (target.IsComplete && !(target.CanBeRollback && observation.HasRollback))
        {
            return EvaluateTaskCount(observation, elapsed);
        }

        if (observation.ServiceDeployment is { } serviceDeployment)
        {
            return EvaluateServiceDeployment(observation, serviceDeployment);
        }

        // A service deployment that may still appear knows more of any outcome but a deleted service.
        var evaluation = EvaluateList(observation, elapsed);
        return observation is { IsServiceDeploymentPending: true, IsServiceDeleted: false } ? (null, evaluation.Reason) : evaluation;
    }

    /// <summary>A deployment that was complete before the call has only to start or stop tasks.</summary>
    private Evaluation EvaluateTaskCount(DeploymentObservation observation, TimeSpan elapsed)
    {
        var reason = observation.Primary?.RolloutStateReason;
        return observation.IsServiceDeleted ? Deleted(observation)
            : observation.IsPrimaryEarlier ? EvaluateReturn(observation, observation.Primary!)
            : !observation.IsPrimaryTracked ? Superseded(observation)
            : (DeploymentObservation.IsSteady(observation.Primary!) && HasRequestedCount() ? DeploymentOutcome.Successful : null, reason);

        // ECS may show the service with its count from before the call for a moment. Later, something else can have changed the count.
        bool HasRequestedCount() =>
            !target.IsJustStarted || elapsed >= gracePeriod || observation.Service.DesiredCount == target.Returned?.DesiredCount;
    }

    private static Evaluation EvaluateServiceDeployment(DeploymentObservation observation, ServiceDeployment serviceDeployment)
    {
        var reason = serviceDeployment.StatusReason
            ?? serviceDeployment.Rollback?.Reason
            ?? observation.Tracked?.RolloutStateReason;
        return serviceDeployment.Status.Value switch
        {
            ServiceDeploymentStatus.Names.Successful => (DeploymentOutcome.Successful, reason),
            ServiceDeploymentStatus.Names.RollbackSuccessful => (DeploymentOutcome.RolledBack, reason),
            ServiceDeploymentStatus.Names.RollbackFailed => (DeploymentOutcome.RollbackFailed, reason),
            ServiceDeploymentStatus.Names.Stopped when HasTriggeredMonitor(serviceDeployment) => (DeploymentOutcome.Failed, reason),
            _ when observation.IsServiceDeleted => Deleted(observation),
            _ when observation.IsSuperseded => Superseded(observation),
            ServiceDeploymentStatus.Names.Stopped => (DeploymentOutcome.Stopped, reason),
            _ => (null, reason),
        };
    }

    /// <summary>Whether the circuit breaker or an alarm has failed the deployment.</summary>
    private static bool HasTriggeredMonitor(ServiceDeployment serviceDeployment) =>
        serviceDeployment.DeploymentCircuitBreaker?.Status == ServiceDeploymentRollbackMonitorsStatus.Triggered
        || serviceDeployment.Alarms?.Status == ServiceDeploymentRollbackMonitorsStatus.Triggered;

    private Evaluation EvaluateList(DeploymentObservation observation, TimeSpan elapsed)
    {
        if (observation.IsServiceDeleted)
        {
            return Deleted(observation);
        }

        if (observation.Primary is not { } primary)
        {
            return observation.HasExternalController
                ? (DeploymentOutcome.Successful, "The service has no task set, so there is nothing to track.")
                : (null, "The service lists no deployment.");
        }

        Remember(observation, primary, elapsed);
        return observation.IsPrimaryEarlier ? EvaluateReturn(observation, primary)
            : _failureReason is { } failure ? EvaluateFailure(failure, observation, primary, elapsed)
            : !observation.IsPrimaryTracked ? Superseded(observation)
            : !IsComplete(primary, observation) ? (null, primary.RolloutStateReason)
            : (_isTargetRollback ? DeploymentOutcome.RolledBack : DeploymentOutcome.Successful, primary.RolloutStateReason);
    }

    private void Remember(DeploymentObservation observation, Deployment primary, TimeSpan elapsed)
    {
        _isTargetRollback |= observation.IsPrimaryTracked
            && (DeploymentObservation.HasRollbackReason(primary) || observation.HasRollbackEvent(target.CanBeRollback));
        if (_failureReason is null && FindFailure(observation, primary) is { } failure)
        {
            (_failureReason, _failedAt) = (failure, elapsed);
        }
    }

    /// <summary>Finds a failure in the deployment's state or, once it has left the list, in what came after it.</summary>
    private static string? FindFailure(DeploymentObservation observation, Deployment primary)
    {
        if (observation.Tracked is { } tracked && IsFailed(tracked))
        {
            return tracked.RolloutStateReason ?? "The deployment failed.";
        }

        return observation.IsPrimaryTracked ? null
            : observation.Service.Events.FirstOrDefault(IsAboutFailure)?.Message
            ?? (DeploymentObservation.HasRollbackReason(primary) ? primary.RolloutStateReason : null);

        bool IsAboutFailure(ServiceEvent serviceEvent) =>
            observation.DeploymentId is { } id
            && serviceEvent.Message is { } message
            && message.Contains(id, StringComparison.Ordinal)
            && message.Contains("deployment failed", StringComparison.OrdinalIgnoreCase);
    }

    private Evaluation EvaluateFailure(string failure, DeploymentObservation observation, Deployment primary, TimeSpan elapsed)
    {
        var hasRollback = HasRollbackEnabled(observation.Service.DeploymentConfiguration);
        if (_isTargetRollback)
        {
            return (DeploymentOutcome.RollbackFailed, failure);
        }

        // A rollback may take a moment to start; it never does where nothing was complete before.
        if (observation.IsPrimaryTracked)
        {
            return (hasRollback && elapsed - _failedAt < gracePeriod ? null : DeploymentOutcome.Failed, failure);
        }

        if (_rollbackId is null && (hasRollback || DeploymentObservation.HasRollbackReason(primary)))
        {
            _rollbackId = primary.Id;
        }

        return primary.Id != _rollbackId ? (DeploymentOutcome.Failed, failure)
            : IsFailed(primary) ? (DeploymentOutcome.RollbackFailed, failure)
            : IsComplete(primary, observation) ? (DeploymentOutcome.RolledBack, failure)
            : (null, failure);
    }

    /// <summary>
    /// Evaluates the return to an earlier deployment, which is how blue/green deployments are rolled back: it is complete once the tracked
    /// deployment has no tasks left.
    /// </summary>
    private Evaluation EvaluateReturn(DeploymentObservation observation, Deployment primary)
    {
        var reason = _failureReason ?? $"The service has returned to its earlier deployment {primary.Id}.";
        var hasLeft = observation.Tracked is null or { RunningCount: null or 0, PendingCount: null or 0 };
        var isComplete = primary.RolloutState.HasValue
            ? primary.RolloutState == DeploymentRolloutState.Completed
            : DeploymentObservation.IsSteady(primary);
        return IsFailed(primary) ? (DeploymentOutcome.RollbackFailed, reason)
            : hasLeft && isComplete ? (DeploymentOutcome.RolledBack, reason)
            : (null, reason);
    }

    private static bool IsFailed(Deployment deployment) => deployment.RolloutState == DeploymentRolloutState.Failed;

    /// <summary>
    /// Whether a deployment is complete: where ECS gives no rollout state, once it is alone and has all tasks of the service.
    /// </summary>
    private static bool IsComplete(Deployment deployment, DeploymentObservation observation) => deployment.RolloutState.HasValue
        ? deployment.RolloutState == DeploymentRolloutState.Completed
        : DeploymentObservation.IsSteady(deployment)
            && observation.Deployments.Count == 1
            && (deployment.DesiredCount ?? 0) >= (observation.Service.DesiredCount ?? 0);

    private static bool HasRollbackEnabled(DeploymentConfiguration? configuration) =>
        configuration?.DeploymentCircuitBreaker is { Enable: true, Rollback: true }
        || configuration?.Alarms is { Enable: true, Rollback: true };

    private static Evaluation Deleted(DeploymentObservation observation) =>
        (DeploymentOutcome.Failed, observation.IsServiceRecreated
            ? "The service was deleted, and another one was created with its name."
            : $"The service was deleted: it is {observation.Service.Status}.");

    private static Evaluation Superseded(DeploymentObservation observation) =>
        (DeploymentOutcome.Superseded, $"The deployment {observation.Primary?.Id} superseded it.");
}
