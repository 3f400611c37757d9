using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The service's waiters for services.</summary>
internal static class ServiceWaiters
{
    private const int EventsShown = 3;

    public static Waiter<Service> Stable { get; } = new()
    {
        Name = "ServicesStable",
        Operation = "DescribeServices",
        Delay = TimeSpan.FromSeconds(15),
        MaxAttempts = 40,
        Acceptors =
        [
            WaitAcceptor<Service>.FailsIfMissing,
            WaitAcceptor<Service>.FailsIfAny(static service => service.Status == "DRAINING"),
            WaitAcceptor<Service>.FailsIfAny(static service => service.Status == "INACTIVE"),
            WaitAcceptor<Service>.SucceedsUnlessAnyIsNot(static service =>
                service.Deployments.Count == 1 && service.RunningCount == service.DesiredCount),
        ],
        Show = Show,
    };

    public static Waiter<Service> Inactive { get; } = new()
    {
        Name = "ServicesInactive",
        Operation = "DescribeServices",
        Delay = TimeSpan.FromSeconds(15),
        MaxAttempts = 40,
        Acceptors =
        [
            WaitAcceptor<Service>.FailsIfMissing,
            WaitAcceptor<Service>.SucceedsIfAny(static service => service.Status == "INACTIVE"),
        ],
        Show = Show,
    };

    private static WaitedResource Show(Service service) => new()
    {
        Name = service.ServiceArn ?? service.ServiceName ?? "a service",
        State = string.Create(
            CultureInfo.InvariantCulture,
            $"{service.Status}, {service.RunningCount} of {service.DesiredCount} running, {service.PendingCount} pending, "
            + $"deployments: {service.Deployments.Count}"),
        StopReason = service.Deployments
            .FirstOrDefault(static deployment => deployment.RolloutState == DeploymentRolloutState.Failed)?.RolloutStateReason,
        LastEvents = [.. service.Events.Take(EventsShown).Select(static one => one.Message).OfType<string>()],
    };
}
