using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace NamespaceMap;

/// <summary>
/// An in-memory ECS with a shop of three clusters. A service for prices was added an hour ago; all services but the
/// restocker were deployed again since.
/// </summary>
internal static class SeededShop
{
    public const string Namespace = "shop";

    private const string Core = "shop-core";
    private const string Edge = "shop-edge";
    private const string Jobs = "shop-jobs";

    private static readonly NetworkConfiguration _network = new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0shop1"], SecurityGroups = ["sg-0shop"] },
    };

    public static EcsClient CreateClient()
    {
        var clock = new ShopClock { Offset = TimeSpan.FromHours(-3) };
        var embedded = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock });
        foreach (var cluster in new[] { Core, Edge, Jobs })
        {
            embedded.Seed(new CreateClusterRequest
            {
                ClusterName = cluster,
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = Namespace },
            });
        }

        AddService(embedded, Core, "catalog", 50051, ApplicationProtocol.Grpc, aliasPort: 50051);
        AddService(embedded, Core, "orders", 8080, ApplicationProtocol.Http, aliasPort: 80);
        AddService(embedded, Core, "stock-db", 5432, default, aliasPort: 5432);
        AddService(embedded, Edge, "storefront", 8080, ApplicationProtocol.Http, aliasPort: null);
        AddService(embedded, Jobs, "restocker", 8080, default, aliasPort: null);

        clock.Offset = TimeSpan.FromHours(-1);
        AddService(embedded, Core, "prices", 8080, ApplicationProtocol.Http2, aliasPort: 80);

        clock.Offset = TimeSpan.FromMinutes(-30);
        foreach (var (cluster, service) in new[] { (Core, "catalog"), (Core, "orders"), (Core, "stock-db"), (Edge, "storefront") })
        {
            embedded.Seed(new UpdateServiceRequest { Cluster = cluster, Service = service, ForceNewDeployment = true });
        }

        clock.Offset = TimeSpan.Zero;
        return embedded.CreateClient();
    }

    /// <summary>Adds a service that exposes its port under its own name, or one that is only a client.</summary>
    private static void AddService(InMemoryEcs embedded, string cluster, string name, int port, ApplicationProtocol protocol, int? aliasPort)
    {
        embedded.Seed(new RegisterTaskDefinitionRequest
        {
            Family = name,
            NetworkMode = NetworkMode.Awsvpc,
            RequiresCompatibilities = [Compatibility.Fargate],
            Cpu = "256",
            Memory = "512",
            ContainerDefinitions =
            [
                new ContainerDefinition
                {
                    Name = "app",
                    Image = $"example/{name}:1",
                    PortMappings = [new PortMapping { Name = "main", ContainerPort = port, AppProtocol = protocol }],
                },
            ],
        });
        embedded.Seed(new CreateServiceRequest
        {
            Cluster = cluster,
            ServiceName = name,
            TaskDefinition = name,
            DesiredCount = 2,
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = _network,
            ServiceConnectConfiguration = new ServiceConnectConfiguration
            {
                Enabled = true,
                Services = aliasPort is null ? null : [CreateEndpoint(name, aliasPort)],
            },
        });
    }

    private static ServiceConnectService CreateEndpoint(string name, int? port) => new()
    {
        PortName = "main",
        DiscoveryName = name,
        ClientAliases = [new ServiceConnectClientAlias { DnsName = name, Port = port }],
    };

    /// <summary>A clock that shows noon of today, and is set back while past events are seeded: all of them are of one day.</summary>
    private sealed class ShopClock : TimeProvider
    {
        private readonly DateTimeOffset _noon = new(System.GetUtcNow().UtcDateTime.Date.AddHours(12), TimeSpan.Zero);

        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => _noon + Offset;
    }
}
