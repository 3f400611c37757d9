using System.Globalization;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.ContainerInstances;

/// <summary>The waiters for container instances. None of them is one of the service's.</summary>
internal static class ContainerInstanceWaiters
{
    /// <summary>Creates the waiter for a number of container instances that tasks can be placed on.</summary>
    public static Waiter<ContainerInstance> CreateActive(int count) => new()
    {
        Name = "ContainerInstancesActive",
        Operation = "DescribeContainerInstances",
        PollInterval = TimeSpan.FromSeconds(15),
        MaxPollCount = 40,
        Acceptors = [WaiterAcceptor<ContainerInstance>.SucceedWhenAtLeast(count, IsActive)],
        ToResource = ToResource,
    };

    /// <summary>Whether an instance is leaving the cluster: it counts neither as ready nor as one that will be.</summary>
    public static bool IsLeaving(ContainerInstance instance) => instance.Status is "DRAINING" or "DEREGISTERING" or "INACTIVE";

    private static bool IsActive(ContainerInstance instance) => instance.Status == "ACTIVE" && instance.AgentConnected == true;

    private static EcsWaiterResource ToResource(ContainerInstance instance) => new()
    {
        Name = instance.ContainerInstanceArn ?? instance.Ec2InstanceId ?? "a container instance",
        State = string.Create(
            CultureInfo.InvariantCulture,
            $"{instance.Status}, agent {(instance.AgentConnected == true ? "connected" : "not connected")}, {instance.RunningTasksCount} running"),
        StopReason = instance.StatusReason,
    };
}
