using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>Creates the identity of a task and a container from what the agent returns of them.</summary>
internal static class TaskIdentityFactory
{
    /// <exception cref="EcsTransportException">
    /// The task has no ARN, which every version of the agent returns, or the cluster is neither an ARN nor a name.
    /// </exception>
    public static EcsTaskIdentity Create(TaskMetadata task, ContainerMetadata container)
    {
        if (!EcsArn.TryParse(task.TaskArn, out var arn))
        {
            throw new EcsTransportException("The task metadata endpoint returned a task without a valid ARN.");
        }

        var logsToCloudWatch = container.LogDriver == LogDriver.Awslogs;
        return new EcsTaskIdentity
        {
            TaskArn = arn,
            ClusterArn = GetClusterArn(task.Cluster, arn),
            ServiceName = NullIfEmpty(task.ServiceName),
            Family = NullIfEmpty(task.Family),
            Revision = NullIfEmpty(task.Revision),
            LaunchType = task.LaunchType,
            AvailabilityZone = NullIfEmpty(task.AvailabilityZone),
            ContainerArn = NullIfEmpty(container.ContainerArn),
            ContainerId = NullIfEmpty(container.DockerId),
            ContainerName = NullIfEmpty(container.Name),
            ContainerRuntimeName = NullIfEmpty(container.DockerName),
            Image = NullIfEmpty(container.Image),
            ImageId = NullIfEmpty(container.ImageId),
            LogGroup = logsToCloudWatch ? NullIfEmpty(container.LogOptions.GetValueOrDefault(AwsLogsOption.Group)) : null,
            LogStream = logsToCloudWatch ? NullIfEmpty(container.LogOptions.GetValueOrDefault(AwsLogsOption.Stream)) : null,
            LogRegion = logsToCloudWatch ? NullIfEmpty(container.LogOptions.GetValueOrDefault(AwsLogsOption.Region)) ?? arn.Region : null,
        };
    }

    /// <summary>Gets the ARN of the cluster, of which the agent on EC2 returns the name alone.</summary>
    private static EcsArn GetClusterArn(string? cluster, EcsArn task)
    {
        var name = string.IsNullOrEmpty(cluster) ? task.ClusterName ?? ClusterNames.Default : cluster;
        return EcsArn.TryParse(name, out var arn) || EcsArn.TryParse($"arn:{task.Partition}:ecs:{task.Region}:{task.AccountId}:cluster/{name}", out arn)
            ? arn
            : throw new EcsTransportException("The task metadata endpoint returned a task whose cluster is neither an ARN nor a name.");
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
