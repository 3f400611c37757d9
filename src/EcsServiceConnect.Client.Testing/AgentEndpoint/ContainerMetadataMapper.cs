using System.Globalization;
using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Metadata;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a container to what its agent returns of it, which depends on the launch type.</summary>
internal static class ContainerMetadataMapper
{
    private const string LabelPrefix = "com.amazonaws.ecs.";

    /// <summary>The CPU units of a container whose definition sets none.</summary>
    private const int MinCpuUnits = 2;

    public static ContainerMetadata Map(TaskState task, ContainerState container, EcsState state)
    {
        var definition = container.Definition;
        var hasAgentOfInstance = TaskMetadataMapper.HasAgentOfInstance(task);
        var runtimeId = ContainerRuntimeId.Get(task, container);
        return new ContainerMetadata
        {
            DockerId = container.StartedAt is null ? "" : runtimeId,
            Name = container.Name,
            DockerName = hasAgentOfInstance ? $"ecs-{task.Template.Definition.Family}-{task.Template.Definition.Revision}-{container.Name}-{runtimeId[..20]}" : container.Name,
            Image = definition?.Image,
            ImageId = definition is null || task.PullStoppedAt is null ? "" : ImageDigest.GetOrCreate(definition.Image),
            Ports = MapPorts(task, container),
            Labels = MapLabels(task, container, hasAgentOfInstance),
            DesiredStatus = task.DesiredStatus,
            KnownStatus = MapStatus(task, container),
            ExitCode = container.ExitCode,
            Limits = MapLimits(task, container),
            CreatedAt = container.StartedAt,
            StartedAt = container.StartedAt,
            FinishedAt = container.IsStopped ? task.ExecutionStoppedAt : null,
            Type = "NORMAL",
            Networks = ContainerNetworkMapper.Map(task, container, state),
            Health = container.HealthCheck is null ? null : new ContainerHealth { Status = container.Health },
            LogDriver = definition?.LogConfiguration?.LogDriver ?? default,
            LogOptions = MapLogOptions(task, container),
            ContainerArn = state.Arns.CreateContainerArn(task.Cluster.Name, task.Id, container.Id),
            Snapshotter = hasAgentOfInstance ? null : "overlayfs",
            RestartCount = definition?.RestartPolicy?.Enabled == true ? container.RestartCount : null,
            Volumes = [.. (definition?.MountPoints ?? []).Select(static mount => new ContainerVolume { DockerName = mount.SourceVolume, Destination = mount.ContainerPath })],
        };
    }

    private static string MapStatus(TaskState task, ContainerState container) =>
        container.IsRunning ? TaskStatuses.Running
        : container.IsStopped ? TaskStatuses.Stopped
        : task.PullStoppedAt is null ? TaskMetadataDefaults.NoStatus
        : TaskMetadataDefaults.PulledStatus;

    private static ResourceLimits MapLimits(TaskState task, ContainerState container)
    {
        var change = task.Template.Overrides?.ContainerOverrides?.FirstOrDefault(candidate => candidate.Name == container.Name);
        var cpu = change?.Cpu ?? container.Definition?.Cpu;
        return new ResourceLimits { Cpu = Math.Max(cpu ?? 0, MinCpuUnits), Memory = change?.Memory ?? container.Definition?.Memory };
    }

    /// <summary>The agent of a container instance labels with the cluster's name, the others with its ARN.</summary>
    private static Dictionary<string, string> MapLabels(TaskState task, ContainerState container, bool hasAgentOfInstance)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [LabelPrefix + "cluster"] = hasAgentOfInstance ? task.Cluster.Name : task.Cluster.Arn,
            [LabelPrefix + "container-name"] = container.Name,
            [LabelPrefix + "task-arn"] = task.Arn,
            [LabelPrefix + "task-definition-family"] = task.Template.Definition.Family,
            [LabelPrefix + "task-definition-version"] = task.Template.Definition.Revision.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in container.Definition?.DockerLabels ?? TaskMetadataDefaults.NoEntries)
        {
            labels[name] = value;
        }

        return labels;
    }

    private static IReadOnlyList<ContainerPort> MapPorts(TaskState task, ContainerState container)
    {
        var index = task.Containers.TakeWhile(candidate => candidate != container).Count();
        return task.Placement is null || container.StartedAt is null
            ? []
            : [.. task.Placement.Containers[index].Bindings.Select(static binding => new ContainerPort
            {
                Port = binding.ContainerPort,
                Protocol = binding.Protocol,
                HostPort = binding.HostPort,
                HostIp = binding.BindIP,
            })];
    }

    /// <summary>Adds the log stream, which the agent derives: prefix, container and task, or the id of the runtime without a prefix.</summary>
    private static IReadOnlyDictionary<string, string> MapLogOptions(TaskState task, ContainerState container)
    {
        if (container.Definition?.LogConfiguration is not { } logs)
        {
            return TaskMetadataDefaults.NoEntries;
        }

        var options = new Dictionary<string, string>(logs.Options ?? TaskMetadataDefaults.NoEntries, StringComparer.Ordinal);
        if (logs.LogDriver == LogDriver.Awslogs)
        {
            options.Remove(AwsLogsOption.StreamPrefix, out var prefix);
            options[AwsLogsOption.Stream] = prefix is { Length: > 0 } ? $"{prefix}/{container.Name}/{task.Id}" : ContainerRuntimeId.Get(task, container);
        }

        return options;
    }
}
