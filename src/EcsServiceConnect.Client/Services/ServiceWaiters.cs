using System.Globalization;
using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Services;

/// <summary>The waiters for services.</summary>
internal static class ServiceWaiters
{
    private const int MaxEvents = 3;
    private const int MaxPollCount = 40;

    private static readonly TimeSpan _pollInterval = TimeSpan.FromSeconds(15);

    public static Waiter<Service> Stable { get; } = new()
    {
        Name = "ServicesStable",
        Operation = "DescribeServices",
        PollInterval = _pollInterval,
        MaxPollCount = MaxPollCount,
        Acceptors =
        [
            WaiterAcceptor<Service>.FailWhenMissing,
            WaiterAcceptor<Service>.FailWhenAny(static service => service.Status == "DRAINING"),
            WaiterAcceptor<Service>.FailWhenAny(IsInactive),
            WaiterAcceptor<Service>.SucceedUnlessAnyDiffers(static service =>
                service.Deployments.Count == 1 && service.RunningCount == service.DesiredCount),
        ],
        ToResource = ToResource,
    };

    /// <summary>The service's own waiter, which one inactive service of several satisfies.</summary>
    public static Waiter<Service> AnyInactive { get; } = new()
    {
        Name = "ServicesInactive",
        Operation = "DescribeServices",
        PollInterval = _pollInterval,
        MaxPollCount = MaxPollCount,
        Acceptors = [WaiterAcceptor<Service>.FailWhenMissing, WaiterAcceptor<Service>.SucceedWhenAny(IsInactive)],
        ToResource = ToResource,
    };

    /// <summary>Not one of the service's waiters: the rule of <see cref="AnyInactive"/>, but for all services.</summary>
    public static Waiter<Service> AllInactive { get; } = AnyInactive with
    {
        Name = "AllServicesInactive",
        Acceptors = [WaiterAcceptor<Service>.FailWhenMissing, WaiterAcceptor<Service>.SucceedWhenAll(IsInactive)],
    };

    /// <summary>Not one of the service's waiters: ECS forgets a service some time after its deletion, which counts as inactive.</summary>
    public static Waiter<Service> AllDeleted { get; } = AnyInactive with
    {
        Name = "AllServicesDeleted",
        Acceptors = [WaiterAcceptor<Service>.SucceedWhenAllMissingOr(IsInactive)],
    };

    private static bool IsInactive(Service service) => service.Status == "INACTIVE";

    private static EcsWaiterResource ToResource(Service service) => new()
    {
        Name = service.ServiceArn ?? service.ServiceName ?? "a service",
        State = string.Create(
            CultureInfo.InvariantCulture,
            $"{service.Status}, {service.RunningCount} of {service.DesiredCount} running, {service.PendingCount} pending, "
            + $"deployments: {service.Deployments.Count}"),
        StopReason = service.Deployments
            .FirstOrDefault(static deployment => deployment.RolloutState == DeploymentRolloutState.Failed)?.RolloutStateReason,
        LastEvents = [.. service.Events.Take(MaxEvents).Select(MessageFormatter.FormatEvent)],
    };
}
