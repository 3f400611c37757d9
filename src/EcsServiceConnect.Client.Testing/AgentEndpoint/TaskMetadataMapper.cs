using System.Globalization;
using EcsServiceConnect.Client.Metadata;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a task to what its agent returns of it, which depends on the launch type.</summary>
internal static class TaskMetadataMapper
{
    private const double CpuUnitsPerVcpu = 1024;
    private const int DefaultStorageGiB = 20;
    private const int MiBPerGiB = 1024;

    /// <summary>What Fargate counts on top of the storage of the task definition.</summary>
    private const int AdditionalStorageMiB = 16;

    private const int UtilizedStorageMiB = 256;
    private const double ClockErrorMilliseconds = 0.25;

    public static TaskMetadata Map(TaskState task, EcsState state, bool withTags)
    {
        var definition = task.Template.Definition;
        var isFargate = task.Plan.LaunchType == LaunchType.Fargate;
        var hasAgentOfInstance = HasAgentOfInstance(task);
        return new TaskMetadata
        {
            Cluster = hasAgentOfInstance ? task.Cluster.Name : task.Cluster.Arn,
            ServiceName = task.Template.ServiceGroup?.Service.Name,
            TaskArn = task.Arn,
            Family = definition.Family,
            Revision = definition.Revision.ToString(CultureInfo.InvariantCulture),
            DesiredStatus = task.DesiredStatus,
            KnownStatus = MapStatus(task),
            Limits = MapLimits(task),
            PullStartedAt = task.PullStartedAt,
            PullStoppedAt = task.PullStoppedAt,
            ExecutionStoppedAt = task.StoppingAt,
            AvailabilityZone = task.AvailabilityZone,
            LaunchType = task.Plan.LaunchType,
            TaskTags = withTags ? MapTags(task.Tags) : TaskMetadataDefaults.NoEntries,
            ContainerInstanceTags = withTags && task.Placement?.Instance is { } instance ? MapTags(instance.Tags) : TaskMetadataDefaults.NoEntries,
            Containers = [.. task.Containers.Select(container => ContainerMetadataMapper.Map(task, container, state))],
            ClockDrift = hasAgentOfInstance ? null : new ClockDrift
            {
                ClockErrorBound = ClockErrorMilliseconds,
                ReferenceTimestamp = state.Now,
                ClockSynchronizationStatus = ClockSynchronizationStatus.Synchronized,
            },
            EphemeralStorageMetrics = isFargate ? MapStorage(task) : null,
            FaultInjectionEnabled = definition.Definition.EnableFaultInjection ?? false,
        };
    }

    /// <summary>Whether the agent of a container instance responds, which returns less than that of Fargate and of managed instances.</summary>
    public static bool HasAgentOfInstance(TaskState task) => task.Plan.LaunchType == LaunchType.Ec2 || task.Plan.LaunchType == LaunchType.External;

    private static string MapStatus(TaskState task) => task.LastStatus switch
    {
        TaskStatuses.Provisioning => TaskMetadataDefaults.NoStatus,
        TaskStatuses.Pending => task.PullStoppedAt is null ? TaskMetadataDefaults.NoStatus : TaskMetadataDefaults.PulledStatus,
        TaskStatuses.Deprovisioning or TaskStatuses.Stopped => TaskStatuses.Stopped,
        _ => TaskStatuses.Running,
    };

    private static ResourceLimits? MapLimits(TaskState task)
    {
        var definition = task.Template.Definition.Definition;
        var cpu = FargateTaskSize.ParseCpuUnits(task.Template.Overrides?.Cpu ?? definition.Cpu);
        var memory = FargateTaskSize.ParseMemoryMiB(task.Template.Overrides?.Memory ?? definition.Memory);
        return cpu is null && memory is null ? null : new ResourceLimits { Cpu = cpu / CpuUnitsPerVcpu, Memory = memory };
    }

    private static EphemeralStorageMetrics MapStorage(TaskState task)
    {
        var storage = task.Template.Overrides?.EphemeralStorage ?? task.Template.Definition.Definition.EphemeralStorage;
        return new EphemeralStorageMetrics
        {
            Utilized = UtilizedStorageMiB,
            Reserved = ((storage?.SizeInGiB ?? DefaultStorageGiB) * MiBPerGiB) + AdditionalStorageMiB,
        };
    }

    private static Dictionary<string, string> MapTags(IReadOnlyList<Tag> tags) =>
        tags.ToDictionary(static tag => tag.Key ?? "", static tag => tag.Value ?? "", StringComparer.Ordinal);
}
