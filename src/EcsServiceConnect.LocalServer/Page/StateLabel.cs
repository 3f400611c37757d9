using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>A state as the page shows it.</summary>
/// <param name="Text">The text.</param>
/// <param name="CssClass">The class that colors it: good, busy, bad or dim.</param>
internal sealed record StateLabel(string Text, string CssClass)
{
    private static readonly StateLabel _deploying = new("deploying", "busy");
    private static readonly StateLabel _rollingBack = new("rolling back", "bad");
    private static readonly StateLabel _rolledBack = new("rolled back", "bad");
    private static readonly StateLabel _rollbackFailed = new("rollback failed", "bad");
    private static readonly StateLabel _failed = new("deployment failed", "bad");
    private static readonly StateLabel _stopping = new("stopping", "busy");
    private static readonly StateLabel _stopped = new("stopped", "dim");
    private static readonly StateLabel _successful = new("successful", "good");
    private static readonly StateLabel _steady = new("steady", "good");
    private static readonly StateLabel _shortOfTasks = new("short of tasks", "busy");
    private static readonly StateLabel _scalingIn = new("scaling in", "busy");

    /// <summary>Labels a service. A failure stays until the next deployment.</summary>
    public static StateLabel FromService(ServiceOverview overview) => overview.Service switch
    {
        { Status: not "ACTIVE" } service => new StateLabel(PageFormatter.FormatValue(service.Status), "busy"),
        _ when overview.Deployments is [var newest, ..] && (newest.HasFailed || newest.IsInProgress) => FromDeployment(newest),
        { } service when service.RunningCount < service.DesiredCount => _shortOfTasks,
        { } service when service.RunningCount > service.DesiredCount => _scalingIn,
        _ => _steady,
    };

    /// <summary>Labels a deployment.</summary>
    public static StateLabel FromDeployment(DeploymentOverview overview) => overview.Deployment.Status.Value switch
    {
        ServiceDeploymentStatus.Names.Pending or ServiceDeploymentStatus.Names.InProgress => _deploying,
        ServiceDeploymentStatus.Names.RollbackRequested or ServiceDeploymentStatus.Names.RollbackInProgress => _rollingBack,
        ServiceDeploymentStatus.Names.RollbackSuccessful => _rolledBack,
        ServiceDeploymentStatus.Names.RollbackFailed => _rollbackFailed,
        ServiceDeploymentStatus.Names.Successful => _successful,
        _ when overview.HasFailed => _failed,
        ServiceDeploymentStatus.Names.StopRequested => _stopping,
        ServiceDeploymentStatus.Names.Stopped => _stopped,
        var status => new StateLabel(PageFormatter.FormatValue(status), "busy"),
    };

    /// <summary>Labels a task.</summary>
    public static StateLabel FromTask(EcsTask task) => new(
        PageFormatter.FormatValue(task.LastStatus),
        task.LastStatus switch
        {
            "STOPPED" => StoppedTaskGroup.HasFailed(task) ? "bad" : "dim",
            "RUNNING" => task.HealthStatus == HealthStatus.Unhealthy ? "bad" : "good",
            _ => "busy",
        });
}
