using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace QuickStart;

/// <summary>
/// The main job: two clusters that share one namespace, and three services on them. The catalogue API offers gRPC, the
/// storefront offers HTTP, the restocker only calls the two.
/// </summary>
internal sealed class Shop(IEcsClient ecs)
{
    public const string Namespace = "shop";
    private const string CoreCluster = "shop-core";
    private const string EdgeCluster = "shop-edge";

    /// <summary>The local ECS deploys in seconds, so it is polled more often than AWS would be.</summary>
    private static readonly DeploymentTrackerOptions _options = new()
    {
        PollInterval = TimeSpan.FromMilliseconds(250),
        Timeout = TimeSpan.FromMinutes(15),
    };

    private static readonly NetworkConfiguration _network = new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0shop1", "subnet-0shop2"], SecurityGroups = ["sg-0shop"] },
    };

    /// <summary>
    /// Creates clusters and services, or updates the services that an earlier run left behind. The deployments are in progress then and
    /// can be watched.
    /// </summary>
    public async Task<IReadOnlyList<DeploymentTracker>> DeployAsync(TaskDefinitionFiles files, Action<string> report, CancellationToken cancellationToken)
    {
        foreach (var cluster in new[] { CoreCluster, EdgeCluster })
        {
            var created = await ecs.CreateClusterAsync(
                new CreateClusterRequest
                {
                    ClusterName = cluster,
                    ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = Namespace },
                },
                cancellationToken);
            report($"Cluster {cluster} shares the namespace {created.Cluster?.ServiceConnectDefaults?.Namespace}");
        }

        return
        [
            await StartAsync(CoreCluster, files.CatalogApi, 2, Offer("grpc", "catalog", 50051), report, cancellationToken),
            await StartAsync(EdgeCluster, files.Storefront, 2, Offer("http", "storefront", 80), report, cancellationToken),
            await StartAsync(CoreCluster, files.Restocker, 1, new ServiceConnectConfiguration { Enabled = true }, report, cancellationToken),
        ];
    }

    private static ServiceConnectConfiguration Offer(string portName, string dnsName, int port) => new()
    {
        Enabled = true,
        Services =
        [
            new ServiceConnectService
            {
                PortName = portName,
                DiscoveryName = dnsName,
                ClientAliases = [new ServiceConnectClientAlias { DnsName = dnsName, Port = port }],
            },
        ],
    };

    private async Task<DeploymentTracker> StartAsync(
        string cluster,
        RegisterTaskDefinitionRequest definition,
        int desiredCount,
        ServiceConnectConfiguration serviceConnect,
        Action<string> report,
        CancellationToken cancellationToken)
    {
        var registered = (await ecs.RegisterTaskDefinitionAsync(definition, cancellationToken)).TaskDefinition!;
        var name = definition.Family;
        report($"Service {name} on {cluster} starts {registered.Family}:{registered.Revision}");
        return await IsActiveAsync(cluster, name, cancellationToken)
            ? await ecs.UpdateServiceAndTrackAsync(
                new UpdateServiceRequest
                {
                    Cluster = cluster,
                    Service = name,
                    TaskDefinition = registered.TaskDefinitionArn,
                    DesiredCount = desiredCount,
                    ServiceConnectConfiguration = serviceConnect,
                },
                _options,
                cancellationToken)
            : await ecs.CreateServiceAndTrackAsync(
                new CreateServiceRequest
                {
                    Cluster = cluster,
                    ServiceName = name,
                    TaskDefinition = registered.TaskDefinitionArn,
                    DesiredCount = desiredCount,
                    LaunchType = LaunchType.Fargate,
                    NetworkConfiguration = _network,
                    ServiceConnectConfiguration = serviceConnect,
                },
                _options,
                cancellationToken);
    }

    private async Task<bool> IsActiveAsync(string cluster, string service, CancellationToken cancellationToken)
    {
        var found = await ecs.DescribeServicesAsync(new DescribeServicesRequest { Cluster = cluster, Services = [service] }, cancellationToken);
        return found.Services.Any(s => s.Status == "ACTIVE");
    }
}
