using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Samples;

/// <summary>A request of the size that the benchmarks are about.</summary>
internal static class EcsRequests
{
    /// <summary>About 5 KB: a task of four containers with environment, secrets, logging, health checks and named ports.</summary>
    public static RegisterTaskDefinitionRequest TaskDefinition() => new()
    {
        Family = "orders",
        TaskRoleArn = "arn:aws:iam::123456789012:role/orders-task",
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/ecs-execution",
        NetworkMode = NetworkMode.Awsvpc,
        RequiresCompatibilities = [Compatibility.Fargate],
        Cpu = "1024",
        Memory = "2048",
        RuntimePlatform = new RuntimePlatform { CpuArchitecture = CpuArchitecture.X86_64, OperatingSystemFamily = OSFamily.Linux },
        Volumes = [new Volume { Name = "scratch" }],
        Tags = [new Tag { Key = "team", Value = "checkout" }, new Tag { Key = "service", Value = "orders" }],
        ContainerDefinitions = [.. Enumerable.Range(0, 4).Select(Container)],
    };

    private static ContainerDefinition Container(int index) => new()
    {
        Name = $"container-{index}",
        Image = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders:2026.03.04",
        Cpu = 256,
        Memory = 512,
        MemoryReservation = 256,
        Essential = index == 0,
        PortMappings =
        [
            new PortMapping
            {
                Name = $"http-{index}",
                ContainerPort = 8080 + index,
                Protocol = TransportProtocol.Tcp,
                AppProtocol = ApplicationProtocol.Http,
            },
        ],
        Environment =
        [
            .. Enumerable.Range(0, 6).Select(i => new EcsKeyValuePair { Name = $"SETTING_{i}", Value = $"https://orders.internal/{i}" }),
        ],
        Secrets =
        [
            new Secret { Name = "PASSWORD", ValueFrom = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf" },
        ],
        MountPoints = [new MountPoint { SourceVolume = "scratch", ContainerPath = "/var/scratch", ReadOnly = false }],
        LogConfiguration = new LogConfiguration
        {
            LogDriver = LogDriver.Awslogs,
            Options = new Dictionary<string, string>
            {
                ["awslogs-group"] = "/ecs/orders",
                ["awslogs-region"] = "eu-central-1",
                ["awslogs-stream-prefix"] = "app",
            },
        },
        HealthCheck = new HealthCheck
        {
            Command = ["CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"],
            Interval = 30,
            Timeout = 5,
            Retries = 3,
            StartPeriod = 15,
        },
        DependsOn = index == 0 ? null : [new ContainerDependency { ContainerName = "container-0", Condition = ContainerCondition.Healthy }],
        Ulimits = [new Ulimit { Name = UlimitName.Nofile, SoftLimit = 65_536, HardLimit = 65_536 }],
    };
}
