using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Counts the tasks and services of a cluster by launch type, with the names and in the order of the service.</summary>
internal static class ClusterStatisticsFactory
{
    private const string Ec2 = "EC2";
    private const string Fargate = "Fargate";
    private const string External = "External";
    private const string ManagedInstances = "ManagedInstances";

    private static readonly Dictionary<string, LaunchType> _launchTypes = new(StringComparer.Ordinal)
    {
        [Ec2] = LaunchType.Ec2,
        [Fargate] = LaunchType.Fargate,
        [External] = LaunchType.External,
        [ManagedInstances] = LaunchType.ManagedInstances,
    };

    public static IReadOnlyList<EcsKeyValuePair> Create(ClusterState cluster)
    {
        int CountTasks(string type, Func<TaskState, bool> isCounted) =>
            cluster.Tasks.Desired.Values.Count(task => task.Plan.LaunchType == _launchTypes[type] && isCounted(task));
        int CountServices(string type, string status) =>
            cluster.Services.Values.Count(service => service.Target?.Launch.LaunchType == _launchTypes[type] && service.Status == status);

        EcsKeyValuePair Running(string type) => Create($"running{type}TasksCount", CountTasks(type, static task => task.IsRunning));
        EcsKeyValuePair Pending(string type) => Create($"pending{type}TasksCount", CountTasks(type, static task => task.IsPending));
        EcsKeyValuePair Active(string type) => Create($"active{type}ServiceCount", CountServices(type, ServiceState.Active));
        EcsKeyValuePair Draining(string type) => Create($"draining{type}ServiceCount", CountServices(type, ServiceState.Draining));

        return
        [
            Running(Ec2), Running(Fargate), Pending(Ec2), Pending(Fargate),
            Running(External), Pending(External),
            Running(ManagedInstances), Pending(ManagedInstances),
            Active(Ec2), Active(Fargate), Draining(Ec2), Draining(Fargate),
            Active(External), Draining(External),
            Active(ManagedInstances), Draining(ManagedInstances),
        ];
    }

    private static EcsKeyValuePair Create(string name, int count) =>
        new() { Name = name, Value = count.ToString(CultureInfo.InvariantCulture) };
}
