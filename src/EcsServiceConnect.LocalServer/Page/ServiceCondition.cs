using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>How a service is, in a word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Tone">The class of its colour: good, busy or bad.</param>
internal sealed record ServiceCondition(string Word, string Tone)
{
    private static readonly ServiceCondition _steady = new("steady", "good");
    private static readonly ServiceCondition _deploying = new("deploying", "busy");
    private static readonly ServiceCondition _failed = new("deployment failed", "bad");
    private static readonly ServiceCondition _short = new("short of tasks", "busy");
    private static readonly ServiceCondition _over = new("scaling in", "busy");

    public static ServiceCondition Of(Service service) => service switch
    {
        { Status: not "ACTIVE" } => new ServiceCondition(Words.Of(service.Status), "busy"),
        _ when Any(service, DeploymentRolloutState.InProgress) => _deploying,
        _ when Any(service, DeploymentRolloutState.Failed) => _failed,
        _ when service.RunningCount < service.DesiredCount => _short,
        _ when service.RunningCount > service.DesiredCount => _over,
        _ => _steady,
    };

    /// <summary>The class of the colour of a deployment's state.</summary>
    public static string ToneOf(DeploymentRolloutState state) => state.Value switch
    {
        DeploymentRolloutState.Names.Completed => "good",
        DeploymentRolloutState.Names.Failed => "bad",
        _ => "busy",
    };

    private static bool Any(Service service, DeploymentRolloutState state) =>
        service.Deployments.Any(deployment => deployment.RolloutState == state);
}
