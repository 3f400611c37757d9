using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A deployment in the list of its service, or a task set where others than ECS deploy.</summary>
internal sealed record DeploymentView
{
    public string? Id { get; init; }

    public bool IsPrimary { get; init; }

    public int Desired { get; init; }

    public int Running { get; init; }

    public int Pending { get; init; }

    public int Failed { get; init; }

    public DeploymentRolloutState RolloutState { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether it has the tasks that it is to have.</summary>
    public bool IsSteady => Running == Desired && Pending == 0;

    public bool IsFailed => RolloutState == DeploymentRolloutState.Failed;

    /// <summary>
    /// Whether ECS says that it takes another deployment back. Its wording is not promised; it only ever counts against a success.
    /// </summary>
    public bool SaysRollback => Reason?.Contains("rolling back", StringComparison.OrdinalIgnoreCase) == true;

    public static IReadOnlyList<DeploymentView> AllOf(Service service) =>
        service.Deployments.Count > 0 || service.TaskSets.Count == 0
            ? [.. service.Deployments.Select(Of)]
            : [.. service.TaskSets.Select(Of)];

    /// <summary>The newest deployment; of task sets the one that takes the traffic or, without one, the newest.</summary>
    public static DeploymentView? PrimaryOf(IReadOnlyList<DeploymentView> all) =>
        all.FirstOrDefault(static one => one.IsPrimary) ?? all.MaxBy(static one => one.CreatedAt);

    private static DeploymentView Of(Deployment deployment) => new()
    {
        Id = deployment.Id,
        IsPrimary = deployment.Status == "PRIMARY",
        Desired = deployment.DesiredCount ?? 0,
        Running = deployment.RunningCount ?? 0,
        Pending = deployment.PendingCount ?? 0,
        Failed = deployment.FailedTasks ?? 0,
        RolloutState = deployment.RolloutState,
        Reason = deployment.RolloutStateReason,
        CreatedAt = deployment.CreatedAt,
        UpdatedAt = deployment.UpdatedAt,
    };

    private static DeploymentView Of(TaskSet set) => new()
    {
        Id = set.Id,
        IsPrimary = set.Status == "PRIMARY",
        Desired = set.ComputedDesiredCount ?? 0,
        Running = set.RunningCount ?? 0,
        Pending = set.PendingCount ?? 0,
        RolloutState = set.StabilityStatus == StabilityStatus.SteadyState
            ? DeploymentRolloutState.Completed
            : DeploymentRolloutState.InProgress,
        CreatedAt = set.CreatedAt,
        UpdatedAt = set.UpdatedAt,
    };
}
