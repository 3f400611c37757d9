using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A cluster as the operations answer it.</summary>
internal static class ClusterView
{
    /// <summary>With everything that a call which makes or changes a cluster answers.</summary>
    public static Cluster Full(ClusterState cluster) =>
        Of(cluster, [ClusterField.Tags, ClusterField.Settings, ClusterField.Configurations]);

    /// <summary>With what is always told, and the fields asked for.</summary>
    public static Cluster Of(ClusterState cluster, IReadOnlyCollection<ClusterField> include)
    {
        // A task that is to stop counts as neither running nor pending.
        var tasks = cluster.Tasks.Wanted.Values.ToList();
        return new Cluster
        {
            ClusterArn = cluster.Arn,
            ClusterName = cluster.Name,
            Status = cluster.Status,
            RegisteredContainerInstancesCount = cluster.Instances.Registered.Count(),
            RunningTasksCount = tasks.Count(static task => task.IsRunning),
            PendingTasksCount = tasks.Count(static task => task.IsPending),
            ActiveServicesCount = cluster.Services.Active.Count,
            CapacityProviders = cluster.CapacityProviders,
            DefaultCapacityProviderStrategy = cluster.DefaultStrategy,
            ServiceConnectDefaults = cluster.DefaultNamespace is { } ns ? new ClusterServiceConnectDefaults { Namespace = ns.Arn } : null,
            Tags = include.Contains(ClusterField.Tags) ? cluster.Tags : [],
            Settings = include.Contains(ClusterField.Settings) ? cluster.Settings : [],
            Configuration = include.Contains(ClusterField.Configurations) ? cluster.Configuration : null,
            Statistics = include.Contains(ClusterField.Statistics) ? Statistics(cluster) : [],
        };
    }

    private static IReadOnlyList<EcsKeyValuePair> Statistics(ClusterState cluster)
    {
        int Tasks(LaunchType type, Func<TaskState, bool> which) =>
            cluster.Tasks.Wanted.Values.Count(task => task.Plan.LaunchType == type && which(task));
        int Services(LaunchType type, string status) =>
            cluster.Services.Values.Count(service => service.Target?.Launch.LaunchType == type && service.Status == status);

        return
        [
            Statistic("runningEC2TasksCount", Tasks(LaunchType.Ec2, static task => task.IsRunning)),
            Statistic("runningFargateTasksCount", Tasks(LaunchType.Fargate, static task => task.IsRunning)),
            Statistic("pendingEC2TasksCount", Tasks(LaunchType.Ec2, static task => task.IsPending)),
            Statistic("pendingFargateTasksCount", Tasks(LaunchType.Fargate, static task => task.IsPending)),
            Statistic("activeEC2ServiceCount", Services(LaunchType.Ec2, ServiceState.Active)),
            Statistic("activeFargateServiceCount", Services(LaunchType.Fargate, ServiceState.Active)),
            Statistic("drainingEC2ServiceCount", Services(LaunchType.Ec2, ServiceState.Draining)),
            Statistic("drainingFargateServiceCount", Services(LaunchType.Fargate, ServiceState.Draining)),
        ];
    }

    private static EcsKeyValuePair Statistic(string name, int count) =>
        new() { Name = name, Value = count.ToString(CultureInfo.InvariantCulture) };
}
