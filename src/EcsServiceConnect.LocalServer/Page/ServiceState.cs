using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>The state of a service as the page shows it.</summary>
/// <param name="Label">The text.</param>
/// <param name="CssClass">The class that colors it: good, busy or bad.</param>
internal sealed record ServiceState(string Label, string CssClass)
{
    private static readonly ServiceState _steady = new("steady", "good");
    private static readonly ServiceState _deploying = new("deploying", "busy");
    private static readonly ServiceState _failed = new("deployment failed", "bad");
    private static readonly ServiceState _scalingOut = new("short of tasks", "busy");
    private static readonly ServiceState _scalingIn = new("scaling in", "busy");

    public static ServiceState FromService(Service service) => service switch
    {
        { Status: not "ACTIVE" } => new ServiceState(PageFormatter.FormatValue(service.Status), "busy"),
        _ when HasDeployment(service, DeploymentRolloutState.InProgress) => _deploying,
        _ when HasDeployment(service, DeploymentRolloutState.Failed) => _failed,
        _ when service.RunningCount < service.DesiredCount => _scalingOut,
        _ when service.RunningCount > service.DesiredCount => _scalingIn,
        _ => _steady,
    };

    /// <summary>Returns the class that colors the state of a deployment.</summary>
    public static string GetCssClass(DeploymentRolloutState state) => state.Value switch
    {
        DeploymentRolloutState.Names.Completed => "good",
        DeploymentRolloutState.Names.Failed => "bad",
        _ => "busy",
    };

    private static bool HasDeployment(Service service, DeploymentRolloutState state) =>
        service.Deployments.Any(deployment => deployment.RolloutState == state);
}
