using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a task to its response record.</summary>
internal static class TaskMapper
{
    public static EcsTask Map(TaskState task, EcsState state, bool withTags)
    {
        var definition = task.Template.Definition.Definition;
        var size = task.Template.Overrides;
        var storage = task.Plan.LaunchType == LaunchType.Fargate
            ? size?.EphemeralStorage ?? definition.EphemeralStorage ?? new EphemeralStorage { SizeInGiB = 20 }
            : null;
        return new EcsTask
        {
            TaskArn = task.Arn,
            ClusterArn = task.Cluster.Arn,
            TaskDefinitionArn = task.Template.Definition.Arn,
            Attachments = TaskAttachmentMapper.Map(task, state),
            Attributes = MapAttributes(definition),
            AvailabilityZone = task.AvailabilityZone,
            CapacityProviderName = task.CapacityProvider,
            ContainerInstanceArn = GetInstance(task)?.Arn,

            // A task that has stopped keeps both, as events of real tasks show.
            Connectivity = task.StartedAt is null ? default : IsAgentDisconnected(task) ? Connectivity.Disconnected : Connectivity.Connected,
            ConnectivityAt = task.StartedAt is null ? null : IsAgentDisconnected(task) ? GetInstance(task)!.ConnectionChangedAt : task.StartedAt,
            Containers = ContainerMapper.Map(task, state),

            // A definition without a size has that of its containers.
            Cpu = size?.Cpu ?? definition.Cpu ?? Format(task.Template.Requirements.Cpu),
            Memory = size?.Memory ?? definition.Memory ?? Format(task.Template.Requirements.Memory),
            CreatedAt = task.CreatedAt,
            DesiredStatus = task.DesiredStatus,
            LastStatus = task.LastStatus,
            EnableExecuteCommand = task.Template.EnableExecuteCommand,
            ExecutionStoppedAt = task.ExecutionStoppedAt,
            Group = task.Template.Group,
            HealthStatus = task.Health,
            LaunchType = task.Plan.LaunchType,
            Overrides = MapOverrides(task),
            PlatformVersion = task.Plan.PlatformVersion,
            PlatformFamily = task.Plan.PlatformFamily,
            PullStartedAt = task.PullStartedAt,
            PullStoppedAt = task.PullStoppedAt,
            StartedAt = task.StartedAt,
            StartedBy = task.Template.StartedBy,
            StopCode = task.StopCode,
            StoppedAt = task.StoppedAt,
            StoppedReason = task.StoppedReason,
            StoppingAt = task.StoppingAt,
            Tags = withTags ? task.Tags : [],
            Version = task.Version,
            EphemeralStorage = storage,
            FargateEphemeralStorage = storage is null ? null : new TaskEphemeralStorage
            {
                SizeInGiB = storage.SizeInGiB,
                KmsKeyId = task.Cluster.Configuration?.ManagedStorageConfiguration?.FargateEphemeralStorageKmsKeyId,
            },
        };
    }

    private static string Format(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static InstanceState? GetInstance(TaskState task) => task.Placement?.Instance;

    /// <summary>Whether the agent is disconnected, or was when the task stopped.</summary>
    private static bool IsAgentDisconnected(TaskState task) =>
        GetInstance(task) is { IsConnected: false } instance && !(task.StoppedAt < instance.ConnectionChangedAt);

    private static TaskOverride MapOverrides(TaskState task)
    {
        var asked = task.Template.Overrides ?? new TaskOverride();
        var value = asked.ContainerOverrides ?? [];
        return asked with
        {
            InferenceAcceleratorOverrides = asked.InferenceAcceleratorOverrides ?? [],
            ContainerOverrides =
            [
                .. task.Template.Definition.Definition.ContainerDefinitions.Select(container =>
                    value.FirstOrDefault(candidate => candidate.Name == container.Name) ?? new ContainerOverride { Name = container.Name }),
            ],
        };
    }

    private static IReadOnlyList<EcsAttribute> MapAttributes(TaskDefinition definition) =>
    [
        new EcsAttribute
        {
            Name = "ecs.cpu-architecture",
            Value = definition.RuntimePlatform?.CpuArchitecture == CpuArchitecture.Arm64 ? "arm64" : "x86_64",
        },
    ];
}
