using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a task definition from its request, with the defaults of ECS filled in.</summary>
internal static class TaskDefinitionFactory
{
    public static TaskDefinition Create(RegisterTaskDefinitionRequest request, string arn, int revision, DateTimeOffset now, string caller)
    {
        var mode = request.NetworkMode.HasValue ? request.NetworkMode : NetworkMode.Bridge;
        return new TaskDefinition
        {
            TaskDefinitionArn = arn,
            Family = request.Family,
            Revision = revision,
            Status = TaskDefinitionStatus.Active,
            ContainerDefinitions = [.. request.ContainerDefinitions.Select(container => Create(container, mode))],
            TaskRoleArn = request.TaskRoleArn,
            ExecutionRoleArn = request.ExecutionRoleArn,
            NetworkMode = mode,
            Volumes = request.Volumes ?? [],
            PlacementConstraints = request.PlacementConstraints ?? [],
            RequiresAttributes = RequiredAttributeResolver.Resolve(request, mode),
            Compatibilities = GetCompatibilities(request, mode),
            RequiresCompatibilities = request.RequiresCompatibilities ?? [],
            RuntimePlatform = request.RuntimePlatform,
            Cpu = TaskSizeParser.ParseCpu(request.Cpu)?.ToString(CultureInfo.InvariantCulture),
            Memory = TaskSizeParser.ParseMemory(request.Memory)?.ToString(CultureInfo.InvariantCulture),
            InferenceAccelerators = request.InferenceAccelerators ?? [],
            PidMode = request.PidMode,
            IpcMode = request.IpcMode,
            ProxyConfiguration = request.ProxyConfiguration,
            EphemeralStorage = request.EphemeralStorage,
            EnableFaultInjection = request.EnableFaultInjection,
            RegisteredAt = now,
            RegisteredBy = caller,
        };
    }

    private static ContainerDefinition Create(ContainerDefinition container, NetworkMode mode) => container with
    {
        Cpu = container.Cpu ?? 0,
        Essential = container.Essential ?? true,
        PortMappings = [.. (container.PortMappings ?? []).Select(mapping => Create(mapping, mode))],
        Environment = container.Environment ?? [],
        MountPoints = container.MountPoints ?? [],
        VolumesFrom = container.VolumesFrom ?? [],
        SystemControls = container.SystemControls ?? [],
        HealthCheck = container.HealthCheck is { } check
            ? check with { Interval = check.Interval ?? 30, Timeout = check.Timeout ?? 5, Retries = check.Retries ?? 3 }
            : null,
    };

    private static PortMapping Create(PortMapping mapping, NetworkMode mode) => mapping with
    {
        Protocol = mapping.Protocol.HasValue ? mapping.Protocol : TransportProtocol.Tcp,
        HostPort = mapping.HostPort
            ?? (mode == NetworkMode.Awsvpc || mode == NetworkMode.Host ? mapping.ContainerPort : mapping.ContainerPort is null ? null : 0),
    };

    private static List<Compatibility> GetCompatibilities(RegisterTaskDefinitionRequest request, NetworkMode mode)
    {
        var result = new List<Compatibility>();
        if (mode != NetworkMode.Awsvpc)
        {
            result.Add(Compatibility.External);
        }

        result.Add(Compatibility.Ec2);
        if (FargateValidator.CanRun(request))
        {
            result.Add(Compatibility.Fargate);
        }

        if (request.RequiresCompatibilities?.Contains(Compatibility.ManagedInstances) == true)
        {
            result.Add(Compatibility.ManagedInstances);
        }

        return result;
    }
}
