using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>A service deployment with the revisions that it replaces and introduces.</summary>
/// <param name="Deployment">The service deployment.</param>
/// <param name="Revisions">The revision that is deployed, then the others that have tasks or traffic.</param>
/// <param name="StoppedTasks">The tasks of the deployed revision that failed, by what they stopped for.</param>
public sealed record DeploymentOverview(
    ServiceDeployment Deployment, IReadOnlyList<RevisionOverview> Revisions, IReadOnlyList<StoppedTaskGroup> StoppedTasks)
{
    /// <summary>Whether it is still in progress, or is being rolled back.</summary>
    public bool IsInProgress => Deployment.FinishedAt is null;

    /// <summary>Whether it failed or is rolled back. A deployment that a newer one or a caller stopped did not fail.</summary>
    public bool HasFailed => Deployment.Status.Value switch
    {
        ServiceDeploymentStatus.Names.RollbackRequested or ServiceDeploymentStatus.Names.RollbackInProgress
            or ServiceDeploymentStatus.Names.RollbackSuccessful or ServiceDeploymentStatus.Names.RollbackFailed => true,
        ServiceDeploymentStatus.Names.Stopped or ServiceDeploymentStatus.Names.StopRequested =>
            Deployment.DeploymentCircuitBreaker?.Status == ServiceDeploymentRollbackMonitorsStatus.Triggered
            || Deployment.Alarms?.Status == ServiceDeploymentRollbackMonitorsStatus.Triggered,
        _ => false,
    };

    /// <summary>The reason of its status; null where ECS gives none.</summary>
    public string? Reason => Deployment.StatusReason ?? Deployment.Rollback?.Reason;

    /// <summary>The hook that it is paused at; null while none waits for a decision.</summary>
    public DeploymentLifecycleHookDetail? PendingHook => Deployment.LifecycleHookDetails
        .FirstOrDefault(static hook => hook.Status == DeploymentLifecycleHookStatus.AwaitingAction);

    /// <summary>Joins a service deployment with the revisions and tasks that it is about.</summary>
    /// <param name="deployment">The service deployment.</param>
    /// <param name="taskDefinitions">The task definition of each revision, by the revision's ARN.</param>
    /// <param name="tasks">The tasks of the service.</param>
    public static DeploymentOverview Create(
        ServiceDeployment deployment, IReadOnlyDictionary<string, string> taskDefinitions, IReadOnlyList<EcsTask> tasks)
    {
        var revisions = new List<RevisionOverview>();
        if (deployment.TargetServiceRevision is { } target)
        {
            revisions.Add(new RevisionOverview(target, GetTaskDefinition(target), IsTarget: true));
        }

        revisions.AddRange(deployment.SourceServiceRevisions
            .Select(source => new RevisionOverview(source, GetTaskDefinition(source), IsTarget: false))
            .Where(static source => source.HasTasksOrTraffic));
        return new DeploymentOverview(deployment, revisions, StoppedTaskGroup.Create(tasks, GetDeploymentId(deployment)));

        string? GetTaskDefinition(ServiceRevisionSummary revision) => taskDefinitions.GetValueOrDefault(revision.Arn ?? "");
    }

    /// <summary>Gets the id that the tasks of a deployment are started by.</summary>
    private static string? GetDeploymentId(ServiceDeployment deployment) =>
        deployment.TargetServiceRevision?.Arn is { } arn ? $"ecs-svc/{EcsArn.GetName(arn)}" : null;
}
