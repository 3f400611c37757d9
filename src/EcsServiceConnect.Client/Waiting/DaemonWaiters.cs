using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service's waiters for daemons. Those that look at one resource get an error where it does not exist, which ends them as a missing
/// resource ends the others.
/// </summary>
internal static class DaemonWaiters
{
    private const int Attempts = 8;

    private static readonly TimeSpan _delay = TimeSpan.FromSeconds(15);

    public static Waiter<DaemonDetail> Active { get; } = new()
    {
        Name = "DaemonActive",
        Operation = "DescribeDaemon",
        Delay = _delay,
        MaxAttempts = Attempts,
        Acceptors =
        [
            WaitAcceptor<DaemonDetail>.SucceedsIfAll(static daemon => daemon.Status == DaemonStatus.Active),
            WaitAcceptor<DaemonDetail>.FailsIfAny(static daemon => daemon.Status == DaemonStatus.DeleteInProgress),
            WaitAcceptor<DaemonDetail>.FailsIfMissing,
        ],
        Show = static daemon => new WaitedResource { Name = daemon.DaemonArn ?? "a daemon", State = daemon.Status.ToString() },
    };

    public static Waiter<DaemonDeployment> DeploymentStopped { get; } = new()
    {
        Name = "DaemonDeploymentStopped",
        Operation = "DescribeDaemonDeployments",
        Delay = _delay,
        MaxAttempts = Attempts,
        Acceptors =
        [
            WaitAcceptor<DaemonDeployment>.SucceedsIfAll(static deployment => deployment.Status == DaemonDeploymentStatus.Stopped),
            WaitAcceptor<DaemonDeployment>.FailsIfMissing,
        ],
        Show = Show,
    };

    public static Waiter<DaemonDeployment> DeploymentSuccessful { get; } = new()
    {
        Name = "DaemonDeploymentSuccessful",
        Operation = "DescribeDaemonDeployments",
        Delay = _delay,
        MaxAttempts = Attempts,
        Acceptors =
        [
            WaitAcceptor<DaemonDeployment>.SucceedsIfAll(static deployment => deployment.Status == DaemonDeploymentStatus.Successful),
            WaitAcceptor<DaemonDeployment>.FailsIfAny(static deployment => deployment.Status == DaemonDeploymentStatus.Stopped),
            WaitAcceptor<DaemonDeployment>.FailsIfAny(static deployment => deployment.Status == DaemonDeploymentStatus.RollbackFailed),
            WaitAcceptor<DaemonDeployment>.FailsIfAny(static deployment => deployment.Status == DaemonDeploymentStatus.RollbackSuccessful),
            WaitAcceptor<DaemonDeployment>.FailsIfMissing,
        ],
        Show = Show,
    };

    public static Waiter<DaemonTaskDefinition> TaskDefinitionActive { get; } = new()
    {
        Name = "DaemonTaskDefinitionActive",
        Operation = "DescribeDaemonTaskDefinition",
        Delay = _delay,
        MaxAttempts = Attempts,
        Acceptors =
        [
            WaitAcceptor<DaemonTaskDefinition>.SucceedsIfAll(static definition => definition.Status == DaemonTaskDefinitionStatus.Active),
            WaitAcceptor<DaemonTaskDefinition>.FailsIfAny(
                static definition => definition.Status == DaemonTaskDefinitionStatus.DeleteInProgress),
            WaitAcceptor<DaemonTaskDefinition>.FailsIfAny(static definition => definition.Status == DaemonTaskDefinitionStatus.Deleted),
            WaitAcceptor<DaemonTaskDefinition>.FailsIfMissing,
        ],
        Show = Show,
    };

    public static Waiter<DaemonTaskDefinition> TaskDefinitionDeleted { get; } = new()
    {
        Name = "DaemonTaskDefinitionDeleted",
        Operation = "DescribeDaemonTaskDefinition",
        Delay = _delay,
        MaxAttempts = Attempts,
        Acceptors =
        [
            WaitAcceptor<DaemonTaskDefinition>.SucceedsIfAll(static definition => definition.Status == DaemonTaskDefinitionStatus.Deleted),
            WaitAcceptor<DaemonTaskDefinition>.FailsIfMissing,
        ],
        Show = Show,
    };

    private static WaitedResource Show(DaemonDeployment deployment) => new()
    {
        Name = deployment.DaemonDeploymentArn ?? "a deployment",
        State = deployment.Status.ToString(),
        StopReason = deployment.StatusReason,
    };

    private static WaitedResource Show(DaemonTaskDefinition definition) => new()
    {
        Name = definition.DaemonTaskDefinitionArn ?? "a daemon task definition",
        State = definition.Status.ToString(),
    };
}
