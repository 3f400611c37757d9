using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Samples;

/// <summary>Responses as the service returns them, of the sizes that the benchmarks are about.</summary>
internal static class EcsResponses
{
    private const string Account = "arn:aws:ecs:eu-central-1:123456789012";
    private static readonly DateTimeOffset _time = DateTimeOffset.FromUnixTimeMilliseconds(1_770_000_000_123);

    /// <summary>About 100 KB by default: services with two deployments, Service Connect, a load balancer and events.</summary>
    public static DescribeServicesResponse Services(int services = 10, int events = 33) => new()
    {
        Services = [.. Enumerable.Range(0, services).Select(i => Service(i, events))],
    };

    /// <summary>About 73 KB: twenty tasks of three containers.</summary>
    public static DescribeTasksResponse Tasks() => new() { Tasks = [.. Enumerable.Range(0, 20).Select(Task)] };

    /// <summary>About 8 KB: a page of one hundred names.</summary>
    public static ListServicesByNamespaceResponse Names() => new()
    {
        ServiceArns = [.. Enumerable.Range(0, 100).Select(ServiceArn)],
        NextToken = new string('t', 128),
    };

    /// <summary>About 0.1 KB: the last page, of one name.</summary>
    public static ListServicesByNamespaceResponse Name() => new() { ServiceArns = [ServiceArn(0)] };

    private static string ServiceArn(int index) => $"{Account}:service/production/storefront-service-{index:D3}";

    private static Service Service(int index, int events) => new()
    {
        ServiceArn = $"{Account}:service/production/orders-{index}",
        ServiceName = $"orders-{index}",
        ClusterArn = $"{Account}:cluster/production",
        Status = "ACTIVE",
        DesiredCount = 6,
        RunningCount = 6,
        PendingCount = 0,
        LaunchType = LaunchType.Fargate,
        PlatformVersion = "1.4.0",
        PlatformFamily = "Linux",
        TaskDefinition = $"{Account}:task-definition/orders:{index + 40}",
        LoadBalancers =
        [
            new LoadBalancer
            {
                TargetGroupArn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/orders/73e2d6bc24d8a067",
                ContainerName = "app",
                ContainerPort = 8080,
            },
        ],
        DeploymentConfiguration = new DeploymentConfiguration
        {
            DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true },
            MaximumPercent = 200,
            MinimumHealthyPercent = 100,
            Strategy = DeploymentStrategy.Rolling,
        },
        Deployments = [Deployment("PRIMARY", index), Deployment("ACTIVE", index)],
        Events = [.. Enumerable.Range(0, events).Select(Event)],
        CreatedAt = _time,
        NetworkConfiguration = Network(),
        HealthCheckGracePeriodSeconds = 30,
        SchedulingStrategy = SchedulingStrategy.Replica,
        DeploymentController = new DeploymentController { Type = DeploymentControllerType.Ecs },
        CreatedBy = "arn:aws:iam::123456789012:role/deployer",
        EnableEcsManagedTags = true,
        PropagateTags = PropagateTags.Service,
        EnableExecuteCommand = false,
        AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled,
        Tags = [.. Enumerable.Range(0, 5).Select(i => new Tag { Key = $"team-{i}", Value = "checkout" })],
    };

    private static ServiceEvent Event(int index) => new()
    {
        Id = $"0b2a7f0e-6d4b-4c3d-9e6f-{index:D12}",
        CreatedAt = _time.AddSeconds(-index * 21_600.417),
        Message = "(service orders) has reached a steady state, with deployment ecs-svc/1234567890123456789 completed.",
    };

    private static Deployment Deployment(string status, int index) => new()
    {
        Id = $"ecs-svc/12345678901234567{index:D2}",
        Status = status,
        TaskDefinition = $"{Account}:task-definition/orders:{index + 40}",
        DesiredCount = 6,
        PendingCount = 0,
        RunningCount = 6,
        FailedTasks = 0,
        CreatedAt = _time,
        UpdatedAt = _time.AddMinutes(3),
        LaunchType = LaunchType.Fargate,
        PlatformVersion = "1.4.0",
        PlatformFamily = "Linux",
        NetworkConfiguration = Network(),
        RolloutState = DeploymentRolloutState.Completed,
        RolloutStateReason = "ECS deployment ecs-svc/1234567890123456789 completed.",
        ServiceConnectConfiguration = new ServiceConnectConfiguration
        {
            Enabled = true,
            Namespace = "arn:aws:servicediscovery:eu-central-1:123456789012:namespace/ns-abcdefghijklmnop",
            Services =
            [
                new ServiceConnectService
                {
                    PortName = "http",
                    DiscoveryName = "orders",
                    ClientAliases = [new ServiceConnectClientAlias { Port = 80, DnsName = "orders.internal" }],
                },
            ],
        },
        ServiceConnectResources =
        [
            new ServiceConnectServiceResource
            {
                DiscoveryName = "orders",
                DiscoveryArn = "arn:aws:servicediscovery:eu-central-1:123456789012:service/srv-abcdefghijklmnop",
            },
        ],
    };

    private static NetworkConfiguration Network() => new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration
        {
            Subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"],
            SecurityGroups = ["sg-0123456789abcdef0"],
            AssignPublicIp = AssignPublicIp.Disabled,
        },
    };

    private static EcsTask Task(int index) => new()
    {
        TaskArn = $"{Account}:task/production/{index:D32}",
        ClusterArn = $"{Account}:cluster/production",
        TaskDefinitionArn = $"{Account}:task-definition/orders:47",
        Attachments =
        [
            new Attachment
            {
                Id = $"b5ad4ee4-0c34-4b2f-9a39-{index:D12}",
                Type = "ElasticNetworkInterface",
                Status = "ATTACHED",
                Details =
                [
                    new EcsKeyValuePair { Name = "subnetId", Value = "subnet-0123456789abcdef0" },
                    new EcsKeyValuePair { Name = "networkInterfaceId", Value = "eni-0123456789abcdef0" },
                    new EcsKeyValuePair { Name = "macAddress", Value = "02:6b:5a:b1:2c:3d" },
                    new EcsKeyValuePair { Name = "privateDnsName", Value = "ip-10-0-1-23.eu-central-1.compute.internal" },
                    new EcsKeyValuePair { Name = "privateIPv4Address", Value = "10.0.1.23" },
                ],
            },
        ],
        Attributes = [new EcsAttribute { Name = "ecs.cpu-architecture", Value = "x86_64" }],
        AvailabilityZone = "eu-central-1a",
        Connectivity = Connectivity.Connected,
        ConnectivityAt = _time,
        Containers = [.. Enumerable.Range(0, 3).Select(i => Container(index, i))],
        Cpu = "512",
        Memory = "1024",
        CreatedAt = _time,
        StartedAt = _time.AddSeconds(21),
        PullStartedAt = _time.AddSeconds(3.25),
        PullStoppedAt = _time.AddSeconds(11.5),
        DesiredStatus = "RUNNING",
        LastStatus = "RUNNING",
        EnableExecuteCommand = false,
        EphemeralStorage = new EphemeralStorage { SizeInGiB = 20 },
        Group = "service:orders",
        HealthStatus = HealthStatus.Healthy,
        LaunchType = LaunchType.Fargate,
        PlatformVersion = "1.4.0",
        PlatformFamily = "Linux",
        StartedBy = "ecs-svc/1234567890123456789",
        Overrides = new TaskOverride
        {
            ContainerOverrides = [.. Enumerable.Range(0, 3).Select(i => new ContainerOverride { Name = $"container-{i}" })],
        },
        Tags = [new Tag { Key = "aws:ecs:serviceName", Value = "orders" }, new Tag { Key = "aws:ecs:clusterName", Value = "production" }],
        Version = 4,
    };

    private static Container Container(int task, int index) => new()
    {
        ContainerArn = $"{Account}:container/production/{task:D32}/{index:D36}",
        TaskArn = $"{Account}:task/production/{task:D32}",
        Name = $"container-{index}",
        Image = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders:2026.03.04",
        ImageDigest = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        RuntimeId = $"{task:D32}-{index:D10}",
        LastStatus = "RUNNING",
        NetworkBindings = [],
        NetworkInterfaces =
        [
            new NetworkInterface { AttachmentId = $"b5ad4ee4-0c34-4b2f-9a39-{task:D12}", PrivateIpv4Address = "10.0.1.23" },
        ],
        HealthStatus = HealthStatus.Healthy,
        Cpu = "170",
        Memory = "341",
    };
}
