using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace QuickStart;

/// <summary>
/// Deploys three services to two clusters that share a namespace. The catalog API exposes gRPC, the storefront exposes
/// HTTP, and the restocker only calls the two.
/// </summary>
internal sealed class Shop(IEcsClient ecs)
{
    public const string Namespace = "shop";
    private const string CoreCluster = "shop-core";
    private const string EdgeCluster = "shop-edge";

    /// <summary>Polls more often than on AWS, because the local ECS deploys in seconds.</summary>
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
    /// Creates the clusters and services, or updates the services of an earlier run, and returns the deployments in progress.
    /// </summary>
    public async Task<IReadOnlyList<DeploymentTracker>> DeployAsync(TaskDefinitionFiles files, Action<string> report, CancellationToken cancellationToken)
    {
        foreach (var cluster in new[] { CoreCluster, EdgeCluster })
        {
            report($"Cluster {cluster} in the namespace {Namespace}");
            await ecs.CreateClusterAsync(
                new CreateClusterRequest
                {
                    ClusterName = cluster,
                    ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = Namespace },
                },
                cancellationToken);
        }

        return
        [
            await StartAsync(CoreCluster, files.CatalogApi, 2, CreateConfiguration("grpc", "catalog", 50051), report, cancellationToken),
            await StartAsync(EdgeCluster, files.Storefront, 2, CreateConfiguration("http", "storefront", 80), report, cancellationToken),
            await StartAsync(CoreCluster, files.Restocker, 1, new ServiceConnectConfiguration { Enabled = true }, report, cancellationToken),
        ];
    }

    private static ServiceConnectConfiguration CreateConfiguration(string portName, string dnsName, int port) => new()
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
        report($"Service {name} in the cluster {cluster} runs {registered.Family}:{registered.Revision}");
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
        var response = await ecs.DescribeServicesAsync(new DescribeServicesRequest { Cluster = cluster, Services = [service] }, cancellationToken);
        return response.Services.Any(described => described.Status == "ACTIVE");
    }
}
