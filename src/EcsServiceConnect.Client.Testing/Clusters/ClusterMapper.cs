using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a cluster to its response record.</summary>
internal static class ClusterMapper
{
    /// <summary>Maps a cluster as it is returned by operations that create or change it.</summary>
    public static Cluster MapFull(ClusterState cluster) =>
        Map(cluster, [ClusterField.Tags, ClusterField.Settings, ClusterField.Configurations]);

    /// <summary>Maps the members that are always returned, and the included fields.</summary>
    public static Cluster Map(ClusterState cluster, IReadOnlyCollection<ClusterField> include)
    {
        // A task whose desired status is STOPPED counts neither as running nor as pending.
        var tasks = cluster.Tasks.Desired.Values.ToList();
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
            Statistics = include.Contains(ClusterField.Statistics) ? CreateStatistics(cluster) : [],
        };
    }

    private static IReadOnlyList<EcsKeyValuePair> CreateStatistics(ClusterState cluster)
    {
        int Tasks(LaunchType type, Func<TaskState, bool> which) =>
            cluster.Tasks.Desired.Values.Count(task => task.Plan.LaunchType == type && which(task));
        int Services(LaunchType type, string status) =>
            cluster.Services.Values.Count(service => service.Target?.Launch.LaunchType == type && service.Status == status);

        return
        [
            CreateStatistic("runningEC2TasksCount", Tasks(LaunchType.Ec2, static task => task.IsRunning)),
            CreateStatistic("runningFargateTasksCount", Tasks(LaunchType.Fargate, static task => task.IsRunning)),
            CreateStatistic("pendingEC2TasksCount", Tasks(LaunchType.Ec2, static task => task.IsPending)),
            CreateStatistic("pendingFargateTasksCount", Tasks(LaunchType.Fargate, static task => task.IsPending)),
            CreateStatistic("activeEC2ServiceCount", Services(LaunchType.Ec2, ServiceState.Active)),
            CreateStatistic("activeFargateServiceCount", Services(LaunchType.Fargate, ServiceState.Active)),
            CreateStatistic("drainingEC2ServiceCount", Services(LaunchType.Ec2, ServiceState.Draining)),
            CreateStatistic("drainingFargateServiceCount", Services(LaunchType.Fargate, ServiceState.Draining)),
        ];
    }

    private static EcsKeyValuePair CreateStatistic(string name, int count) =>
        new() { Name = name, Value = count.ToString(CultureInfo.InvariantCulture) };
}
