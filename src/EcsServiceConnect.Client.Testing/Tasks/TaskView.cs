using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A task as the operations answer it.</summary>
internal static class TaskView
{
    public static EcsTask Of(TaskState task, EcsState state, bool withTags)
    {
        var definition = task.Order.Definition.Definition;
        var size = task.Order.Overrides;
        var containers = ContainerView.Of(task, state);
        return new EcsTask
        {
            TaskArn = task.Arn,
            ClusterArn = task.Cluster.Arn,
            TaskDefinitionArn = task.Order.Definition.Arn,
            Attachments = Attachments(task),
            Attributes = Attributes(definition),
            AvailabilityZone = task.Plan.LaunchType == LaunchType.Fargate
                ? state.Arns.Region + "a"
                : Instance(task)?.AvailabilityZone,
            CapacityProviderName = task.CapacityProvider,
            ContainerInstanceArn = Instance(task)?.Arn,
            Connectivity = !task.IsRunning ? default : HasLostItsAgent(task) ? Connectivity.Disconnected : Connectivity.Connected,
            ConnectivityAt = !task.IsRunning ? null : HasLostItsAgent(task) ? Instance(task)!.ConnectionChangedAt : task.StartedAt,
            Containers = containers,
            Cpu = size?.Cpu ?? definition.Cpu,
            Memory = size?.Memory ?? definition.Memory,
            CreatedAt = task.CreatedAt,
            DesiredStatus = task.DesiredStatus,
            LastStatus = task.LastStatus,
            EnableExecuteCommand = task.Order.EnableExecuteCommand,
            ExecutionStoppedAt = task.ExecutionStoppedAt,
            Group = task.Order.Group,
            HealthStatus = HealthOf(definition, containers),
            LaunchType = task.Plan.LaunchType,
            Overrides = OverridesOf(task),
            PlatformVersion = task.Plan.PlatformVersion,
            PlatformFamily = task.Plan.PlatformFamily,
            PullStartedAt = task.PullStartedAt,
            PullStoppedAt = task.StartedAt,
            StartedAt = task.StartedAt,
            StartedBy = task.Order.StartedBy,
            StopCode = task.StopCode,
            StoppedAt = task.StoppedAt,
            StoppedReason = task.StoppedReason,
            StoppingAt = task.StoppingAt,
            Tags = withTags ? task.Tags : [],
            Version = task.Version,
            EphemeralStorage = task.Plan.LaunchType == LaunchType.Fargate
                ? size?.EphemeralStorage ?? definition.EphemeralStorage ?? new EphemeralStorage { SizeInGiB = 20 }
                : null,
        };
    }

    private static InstanceState? Instance(TaskState task) => task.Placement?.Instance;

    private static bool HasLostItsAgent(TaskState task) => Instance(task) is { IsConnected: false };

    private static HealthStatus HealthOf(TaskDefinition definition, IReadOnlyList<Container> containers)
    {
        var checkedNames = definition.ContainerDefinitions
            .Where(static container => container is { HealthCheck: not null, Essential: true })
            .Select(static container => container.Name)
            .ToHashSet();
        var isHealthy = checkedNames.Count > 0 && containers
            .Where(container => checkedNames.Contains(container.Name))
            .All(static container => container.HealthStatus == HealthStatus.Healthy);
        return isHealthy ? HealthStatus.Healthy : HealthStatus.Unknown;
    }

    private static TaskOverride OverridesOf(TaskState task)
    {
        var asked = task.Order.Overrides ?? new TaskOverride();
        var given = asked.ContainerOverrides ?? [];
        return asked with
        {
            InferenceAcceleratorOverrides = asked.InferenceAcceleratorOverrides ?? [],
            ContainerOverrides =
            [
                .. task.Order.Definition.Definition.ContainerDefinitions.Select(container =>
                    given.FirstOrDefault(candidate => candidate.Name == container.Name) ?? new ContainerOverride { Name = container.Name }),
            ],
        };
    }

    private static IReadOnlyList<EcsAttribute> Attributes(TaskDefinition definition) =>
    [
        new EcsAttribute
        {
            Name = "ecs.cpu-architecture",
            Value = definition.RuntimePlatform?.CpuArchitecture == CpuArchitecture.Arm64 ? "arm64" : "x86_64",
        },
    ];

    private static List<Attachment> Attachments(TaskState task)
    {
        var result = new List<Attachment>();
        if (task.Interface is { } card)
        {
            result.Add(new Attachment
            {
                Id = card.AttachmentId,
                Type = "ElasticNetworkInterface",
                Status = AttachmentStatus(task),
                Details =
                [
                    new EcsKeyValuePair { Name = "subnetId", Value = card.SubnetId },
                    new EcsKeyValuePair { Name = "networkInterfaceId", Value = card.InterfaceId },
                    new EcsKeyValuePair { Name = "macAddress", Value = card.MacAddress },
                    new EcsKeyValuePair { Name = "privateDnsName", Value = $"ip-{card.PrivateAddress.Replace('.', '-')}.ec2.internal" },
                    new EcsKeyValuePair { Name = "privateIPv4Address", Value = card.PrivateAddress },
                ],
            });
        }

        if (task.ProxyName is { } proxy)
        {
            result.Add(new Attachment
            {
                Id = task.ContainerIds[^1],
                Type = "Service Connect",
                Status = AttachmentStatus(task),
                Details = [new EcsKeyValuePair { Name = "ContainerName", Value = proxy }],
            });
        }

        return result;
    }

    private static string AttachmentStatus(TaskState task) => task.LastStatus switch
    {
        TaskStates.Provisioning => "PRECREATED",
        TaskStates.Pending or TaskStates.Running => "ATTACHED",
        TaskStates.Stopped => "DELETED",
        _ => "DETACHING",
    };
}
