using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Daemons;

/// <summary>
/// The waiters for daemons. An operation that describes one resource throws if the resource does not exist; for a waiter that is a missing
/// resource like any other.
/// </summary>
internal static class DaemonWaiters
{
    private const int MaxPollCount = 8;

    private static readonly TimeSpan _pollInterval = TimeSpan.FromSeconds(15);

    public static Waiter<DaemonDetail> Active { get; } = new()
    {
        Name = "DaemonActive",
        Operation = "DescribeDaemon",
        PollInterval = _pollInterval,
        MaxPollCount = MaxPollCount,
        Acceptors =
        [
            WaiterAcceptor<DaemonDetail>.SucceedWhenAll(static daemon => daemon.Status == DaemonStatus.Active),
            WaiterAcceptor<DaemonDetail>.FailWhenAny(static daemon => daemon.Status == DaemonStatus.DeleteInProgress),
            WaiterAcceptor<DaemonDetail>.FailWhenMissing,
        ],
        ToResource = static daemon => new EcsWaiterResource { Name = daemon.DaemonArn ?? "a daemon", State = daemon.Status.ToString() },
    };

    public static Waiter<DaemonDeployment> DeploymentStopped { get; } = new()
    {
        Name = "DaemonDeploymentStopped",
        Operation = "DescribeDaemonDeployments",
        PollInterval = _pollInterval,
        MaxPollCount = MaxPollCount,
        Acceptors =
        [
            WaiterAcceptor<DaemonDeployment>.SucceedWhenAll(static deployment => deployment.Status == DaemonDeploymentStatus.Stopped),
            WaiterAcceptor<DaemonDeployment>.FailWhenMissing,
        ],
        ToResource = ToResource,
    };

    public static Waiter<DaemonDeployment> DeploymentSuccessful { get; } = new()
    {
        Name = "DaemonDeploymentSuccessful",
        Operation = "DescribeDaemonDeployments",
        PollInterval = _pollInterval,
        MaxPollCount = MaxPollCount,
        Acceptors =
        [
            WaiterAcceptor<DaemonDeployment>.SucceedWhenAll(static deployment => deployment.Status == DaemonDeploymentStatus.Successful),
            WaiterAcceptor<DaemonDeployment>.FailWhenAny(static deployment => deployment.Status == DaemonDeploymentStatus.Stopped),
            WaiterAcceptor<DaemonDeployment>.FailWhenAny(static deployment => deployment.Status == DaemonDeploymentStatus.RollbackFailed),
            WaiterAcceptor<DaemonDeployment>.FailWhenAny(static deployment => deployment.Status == DaemonDeploymentStatus.RollbackSuccessful),
            WaiterAcceptor<DaemonDeployment>.FailWhenMissing,
        ],
        ToResource = ToResource,
    };

    public static Waiter<DaemonTaskDefinition> TaskDefinitionActive { get; } = new()
    {
        Name = "DaemonTaskDefinitionActive",
        Operation = "DescribeDaemonTaskDefinition",
        PollInterval = _pollInterval,
        MaxPollCount = MaxPollCount,
        Acceptors =
        [
            WaiterAcceptor<DaemonTaskDefinition>.SucceedWhenAll(static definition => definition.Status == DaemonTaskDefinitionStatus.Active),
            WaiterAcceptor<DaemonTaskDefinition>.FailWhenAny(
                static definition => definition.Status == DaemonTaskDefinitionStatus.DeleteInProgress),
            WaiterAcceptor<DaemonTaskDefinition>.FailWhenAny(static definition => definition.Status == DaemonTaskDefinitionStatus.Deleted),
            WaiterAcceptor<DaemonTaskDefinition>.FailWhenMissing,
        ],
        ToResource = ToResource,
    };

    public static Waiter<DaemonTaskDefinition> TaskDefinitionDeleted { get; } = new()
    {
        Name = "DaemonTaskDefinitionDeleted",
        Operation = "DescribeDaemonTaskDefinition",
        PollInterval = _pollInterval,
        MaxPollCount = MaxPollCount,
        Acceptors =
        [
            WaiterAcceptor<DaemonTaskDefinition>.SucceedWhenAll(static definition => definition.Status == DaemonTaskDefinitionStatus.Deleted),
            WaiterAcceptor<DaemonTaskDefinition>.FailWhenMissing,
        ],
        ToResource = ToResource,
    };

    private static EcsWaiterResource ToResource(DaemonDeployment deployment) => new()
    {
        Name = deployment.DaemonDeploymentArn ?? "a deployment",
        State = deployment.Status.ToString(),
        StopReason = deployment.StatusReason,
    };

    private static EcsWaiterResource ToResource(DaemonTaskDefinition definition) => new()
    {
        Name = definition.DaemonTaskDefinitionArn ?? "a daemon task definition",
        State = definition.Status.ToString(),
    };
}
