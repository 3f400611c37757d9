using System.Globalization;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Clusters;

/// <summary>The waiters for clusters. None of them is one of the service's.</summary>
internal static class ClusterWaiters
{
    public static Waiter<Cluster> WithoutTasks { get; } = new()
    {
        Name = "ClusterWithoutTasks",
        Operation = "DescribeClusters",
        PollInterval = TimeSpan.FromSeconds(15),
        MaxPollCount = 40,
        Acceptors =
        [
            WaiterAcceptor<Cluster>.FailWhenMissing,
            WaiterAcceptor<Cluster>.SucceedWhenAll(static cluster =>
                cluster.RunningTasksCount.GetValueOrDefault() + cluster.PendingTasksCount.GetValueOrDefault() == 0),
        ],
        ToResource = static cluster => new EcsWaiterResource
        {
            Name = cluster.ClusterArn ?? cluster.ClusterName ?? "a cluster",
            State = string.Create(
                CultureInfo.InvariantCulture,
                $"{cluster.Status}, {cluster.RunningTasksCount} running, {cluster.PendingTasksCount} pending, "
                + $"active services: {cluster.ActiveServicesCount}"),
        },
    };
}
