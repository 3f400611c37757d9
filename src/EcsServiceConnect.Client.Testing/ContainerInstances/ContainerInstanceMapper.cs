using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A container instance as the operations answer it.</summary>
internal static class ContainerInstanceMapper
{
    /// <summary>With what a call that makes or changes an instance answers.</summary>
    public static ContainerInstance MapFull(InstanceState instance, EcsState state) => Map(instance, state, [ContainerInstanceField.Tags]);

    /// <summary>With what is always told, and the fields asked for.</summary>
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

    /// <summary>Without the agent nobody knows how the runtime does.</summary>
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
