using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The deployment whose service deployment is to be found.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Primary">The newest deployment of the service.</param>
/// <param name="Id">The deployment; null for whichever the service is busy with or was last.</param>
/// <param name="CreatedAt">When it was created, as far as a call told.</param>
/// <param name="IsLastTry">Whether what does not show now is taken not to exist.</param>
internal sealed record SoughtDeployment(
    Service Service, DeploymentView? Primary, string? Id, DateTimeOffset? CreatedAt, bool IsLastTry)
{
    /// <summary>How much earlier than its deployment a service deployment may have been created.</summary>
    private static readonly TimeSpan _slack = TimeSpan.FromMinutes(5);

    /// <summary>The deployment to find; null where the service has none.</summary>
    public string? Wanted => Id ?? Primary?.Id;

    /// <summary>From when on to look for it; null for always.</summary>
    public DateTimeOffset? Since => (Primary is { } primary && primary.Id == Wanted ? primary.CreatedAt : CreatedAt) - _slack;

    /// <summary>Whether a service deployment brings the deployment.</summary>
    public bool IsBroughtBy(string? serviceRevisionArn) =>
        Wanted is { } wanted && serviceRevisionArn is not null && EcsArn.GetName(serviceRevisionArn) == EcsArn.GetName(wanted);

    /// <summary>
    /// Whether the newest deployment is the one by which a service deployment is or was rolled back, and the one to find at the same
    /// time. It can be older than what it takes back: ECS may return to a deployment that still runs.
    /// </summary>
    public bool TakesBack(ServiceDeployment rollout) =>
        IsRollback(rollout.Status)
        && Primary is { } primary
        && primary.Id == Wanted
        && !(primary.CreatedAt > rollout.FinishedAt)
        && (Id is null || IsLastTry || IsBroughtBy(rollout.Rollback?.ServiceRevisionArn));

    public static bool IsRollback(ServiceDeploymentStatus status) =>
        status.Value is ServiceDeploymentStatus.Names.RollbackRequested or ServiceDeploymentStatus.Names.RollbackInProgress
            or ServiceDeploymentStatus.Names.RollbackSuccessful or ServiceDeploymentStatus.Names.RollbackFailed;
}
