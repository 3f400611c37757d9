using System.Runtime.CompilerServices;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Samples.Common;

namespace QuickStart;

/// <summary>
/// The main job: two clusters that share one namespace, and three services on them. The catalogue API offers gRPC, the
/// storefront offers HTTP, the restocker only calls the two.
/// </summary>
internal sealed class Shop(IEcsClient ecs, TimeProvider timeProvider)
{
    public const string Namespace = "shop";
    private const string CoreCluster = "shop-core";
    private const string EdgeCluster = "shop-edge";
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestRollOut = TimeSpan.FromMinutes(15);

    private static readonly NetworkConfiguration _network = new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0shop1", "subnet-0shop2"], SecurityGroups = ["sg-0shop"] },
    };

    /// <summary>Creates clusters and services, or updates the services that an earlier run left behind.</summary>
    public async Task<IReadOnlyList<RollOut>> DeployAsync(TaskDefinitionFiles files, Action<string> report, CancellationToken cancellationToken)
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

    /// <summary>Yields each change until all roll-outs are complete. One that fails ends in an exception.</summary>
    public async IAsyncEnumerable<RollOutProgress> FollowAsync(
        IReadOnlyList<RollOut> rollOuts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        var last = new Dictionary<RollOut, RollOutProgress>();
        while (last.Count < rollOuts.Count || last.Values.Any(p => !p.IsComplete))
        {
            foreach (var rollOut in rollOuts)
            {
                var progress = await ReadAsync(rollOut, cancellationToken);
                if (!last.TryGetValue(rollOut, out var before) || before != progress)
                {
                    yield return last[rollOut] = progress;
                }
            }

            if (timeProvider.GetElapsedTime(started) > _longestRollOut)
            {
                throw new SampleException(
                    $"The services are not steady after {_longestRollOut.TotalMinutes:0} minutes.", "look at the events of the services shown above.");
            }

            await Task.Delay(_pollInterval, timeProvider, cancellationToken);
        }
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

    private async Task<RollOut> StartAsync(
        string cluster,
        RegisterTaskDefinitionRequest definition,
        int desiredCount,
        ServiceConnectConfiguration serviceConnect,
        Action<string> report,
        CancellationToken cancellationToken)
    {
        var registered = (await ecs.RegisterTaskDefinitionAsync(definition, cancellationToken)).TaskDefinition!;
        var name = definition.Family;
        var service = await IsActiveAsync(cluster, name, cancellationToken)
            ? (await ecs.UpdateServiceAsync(
                new UpdateServiceRequest
                {
                    Cluster = cluster,
                    Service = name,
                    TaskDefinition = registered.TaskDefinitionArn,
                    DesiredCount = desiredCount,
                    ServiceConnectConfiguration = serviceConnect,
                },
                cancellationToken)).Service!
            : (await ecs.CreateServiceAsync(
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
                cancellationToken)).Service!;
        report($"Service {name} on {cluster} starts {registered.Family}:{registered.Revision}");
        return new RollOut(cluster, name, service.Deployments.Single(d => d.Status == "PRIMARY").Id!);
    }

    private async Task<bool> IsActiveAsync(string cluster, string service, CancellationToken cancellationToken)
    {
        var found = await ecs.DescribeServicesAsync(new DescribeServicesRequest { Cluster = cluster, Services = [service] }, cancellationToken);
        return found.Services.Any(s => s.Status == "ACTIVE");
    }

    private async Task<RollOutProgress> ReadAsync(RollOut rollOut, CancellationToken cancellationToken)
    {
        var answer = await ecs.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = rollOut.Cluster, Services = [rollOut.Service] }, cancellationToken);
        var service = answer.Services.SingleOrDefault()
            ?? throw new SampleException($"The service {rollOut.Service} is gone.", "somebody deleted it; run the sample again.");
        var deployment = service.Deployments.SingleOrDefault(d => d.Id == rollOut.DeploymentId);
        if (deployment is null || deployment.RolloutState == DeploymentRolloutState.Failed)
        {
            throw new SampleException(
                $"The deployment of {rollOut.Service} did not come through: {deployment?.RolloutStateReason ?? "another one took its place"}",
                $"look at the service's events: {string.Join(" | ", service.Events.Take(3).Select(e => e.Message))}");
        }

        return new RollOutProgress(
            rollOut,
            deployment.RunningCount ?? 0,
            deployment.DesiredCount ?? 0,
            deployment.RolloutState,
            service.Events is [var latest, ..] ? latest.Message : null);
    }
}
