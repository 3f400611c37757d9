using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The service's waiters for services.</summary>
internal static class ServiceWaiters
{
    private const int MaxEvents = 3;

    public static Waiter<Service> Stable { get; } = new()
    {
        Name = "ServicesStable",
        Operation = "DescribeServices",
        PollInterval = TimeSpan.FromSeconds(15),
        MaxPollCount = 40,
        Acceptors =
        [
            WaiterAcceptor<Service>.FailWhenMissing,
            WaiterAcceptor<Service>.FailWhenAny(static service => service.Status == "DRAINING"),
            WaiterAcceptor<Service>.FailWhenAny(static service => service.Status == "INACTIVE"),
            WaiterAcceptor<Service>.SucceedUnlessAnyDiffers(static service =>
                service.Deployments.Count == 1 && service.RunningCount == service.DesiredCount),
        ],
        ToResource = ToResource,
    };

    public static Waiter<Service> Inactive { get; } = new()
    {
        Name = "ServicesInactive",
        Operation = "DescribeServices",
        PollInterval = TimeSpan.FromSeconds(15),
        MaxPollCount = 40,
        Acceptors =
        [
            WaiterAcceptor<Service>.FailWhenMissing,
            WaiterAcceptor<Service>.SucceedWhenAny(static service => service.Status == "INACTIVE"),
        ],
        ToResource = ToResource,
    };

    private static EcsWaiterResource ToResource(Service service) => new()
    {
        Name = service.ServiceArn ?? service.ServiceName ?? "a service",
        State = string.Create(
            CultureInfo.InvariantCulture,
            $"{service.Status}, {service.RunningCount} of {service.DesiredCount} running, {service.PendingCount} pending, "
            + $"deployments: {service.Deployments.Count}"),
        StopReason = service.Deployments
            .FirstOrDefault(static deployment => deployment.RolloutState == DeploymentRolloutState.Failed)?.RolloutStateReason,
        LastEvents = [.. service.Events.Take(MaxEvents).Select(static one => one.Message).OfType<string>()],
    };
}
