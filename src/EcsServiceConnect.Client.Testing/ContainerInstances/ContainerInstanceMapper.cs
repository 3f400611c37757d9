using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a container instance to its response record.</summary>
internal static class ContainerInstanceMapper
{
    /// <summary>Maps an instance as it is returned by operations that create or change it.</summary>
    public static ContainerInstance MapFull(InstanceState instance, EcsState state) => Map(instance, state, [ContainerInstanceField.Tags]);

    /// <summary>Maps the members that are always returned, and the included fields.</summary>
    public static ContainerInstance Map(InstanceState instance, EcsState state, IReadOnlyList<ContainerInstanceField> include) => new()
    {
        ContainerInstanceArn = instance.Arn,
        Ec2InstanceId = instance.Ec2InstanceId,
        CapacityProviderName = instance.CapacityProvider,
        Version = instance.Version,
        VersionInfo = instance.VersionInfo,
        RemainingResources = instance.Resources.Remaining,
        RegisteredResources = instance.Resources.Registered,
        Status = instance.Status,
        AgentConnected = instance.IsConnected,
        RunningTasksCount = instance.Tasks.RunningCount,
        PendingTasksCount = instance.Tasks.PendingCount,
        AgentUpdateStatus = instance.AgentUpdateStatus,
        Attributes =
        [
            .. instance.Attributes.Select(static attribute => new EcsAttribute { Name = attribute.Key, Value = attribute.Value }),
        ],
        RegisteredAt = instance.RegisteredAt,
        Attachments = [],
        Tags = include.Contains(ContainerInstanceField.Tags) ? instance.Tags : [],
        HealthStatus = include.Contains(ContainerInstanceField.ContainerInstanceHealth) ? GetHealth(instance, state.Now) : null,
        GpuDevices =
        [
            .. instance.Resources.Gpus.Select(gpu =>
                new GpuDevice { GpuId = gpu, ContainerCount = instance.Resources.IsInUse(gpu) ? 1 : 0 }),
        ],
    };

    /// <summary>Without a connected agent the health is unknown.</summary>
    private static ContainerInstanceHealthStatus GetHealth(InstanceState instance, DateTimeOffset now)
    {
        InstanceHealthCheckResult Result(InstanceHealthCheckType type, InstanceHealthCheckState status) => new()
        {
            Type = type,
            Status = status,
            LastUpdated = now,
            LastStatusChange = instance.ConnectionChangedAt,
        };

        return new ContainerInstanceHealthStatus
        {
            OverallStatus = instance.IsConnected ? InstanceHealthCheckState.Ok : InstanceHealthCheckState.Impaired,
            Details =
            [
                Result(
                    InstanceHealthCheckType.AgentConnectivity,
                    instance.IsConnected ? InstanceHealthCheckState.Ok : InstanceHealthCheckState.Impaired),
                Result(
                    InstanceHealthCheckType.ContainerRuntime,
                    instance.IsConnected ? InstanceHealthCheckState.Ok : InstanceHealthCheckState.InsufficientData),
            ],
        };
    }
}
