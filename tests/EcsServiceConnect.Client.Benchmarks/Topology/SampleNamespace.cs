using System.Globalization;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Benchmarks.Topology;

/// <summary>Creates a namespace in an in-memory ECS: services in 20 clusters, each with an endpoint and without tasks.</summary>
internal static class SampleNamespace
{
    public const string Name = "shop";

    private const int Clusters = 20;
    private const string TaskDefinition = "app";

    private static readonly NetworkConfiguration _network = new() { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } };

    public static InMemoryEcs Create(int services, DeploymentOrder order)
    {
        var clock = new ManualClock();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock, DeploymentDuration = TimeSpan.Zero, MaxRecordedCalls = 0 });
        for (var i = 0; i < Clusters; i++)
        {
            ecs.Seed(new CreateClusterRequest
            {
                ClusterName = GetCluster(i),
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = Name },
            });
        }

        ecs.Seed(CreateTaskDefinition());
        for (var i = 0; i < services; i++)
        {
            ecs.Seed(CreateService(i));
            clock.Advance(order == DeploymentOrder.OneByOne ? TimeSpan.FromMinutes(1) : TimeSpan.Zero);
        }

        clock.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < services && order == DeploymentOrder.Redeployed; i++)
        {
            ecs.Seed(new UpdateServiceRequest { Cluster = GetCluster(i), Service = GetService(i), ForceNewDeployment = true });
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        return ecs;
    }

    private static string GetCluster(int index) => string.Create(CultureInfo.InvariantCulture, $"cluster-{index % Clusters:00}");

    private static string GetService(int index) => string.Create(CultureInfo.InvariantCulture, $"service-{index:0000}");

    private static RegisterTaskDefinitionRequest CreateTaskDefinition() => new()
    {
        Family = TaskDefinition,
        NetworkMode = NetworkMode.Awsvpc,
        RequiresCompatibilities = [Compatibility.Fargate],
        Cpu = "256",
        Memory = "512",
        ContainerDefinitions =
        [
            new ContainerDefinition
            {
                Name = "app",
                Image = "example/app:1",
                PortMappings = [new PortMapping { Name = "http", ContainerPort = 8080, AppProtocol = ApplicationProtocol.Http }],
            },
        ],
    };

    private static CreateServiceRequest CreateService(int index) => new()
    {
        Cluster = GetCluster(index),
        ServiceName = GetService(index),
        TaskDefinition = TaskDefinition,
        DesiredCount = 0,
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = _network,
        ServiceConnectConfiguration = new ServiceConnectConfiguration
        {
            Enabled = true,
            Services =
            [
                new ServiceConnectService
                {
                    PortName = "http",
                    DiscoveryName = GetService(index),
                    ClientAliases = [new ServiceConnectClientAlias { DnsName = GetService(index), Port = 80 }],
                },
            ],
        },
    };

    private sealed class ManualClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
