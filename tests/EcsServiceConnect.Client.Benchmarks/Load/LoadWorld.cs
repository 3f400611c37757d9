using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>What the load is put on: a few clusters, all with one namespace as their default.</summary>
internal static class LoadWorld
{
    public const string Namespace = "load";

    /// <summary>Short, so that many deployments begin and end during a run.</summary>
    public static readonly TimeSpan DeploymentDuration = TimeSpan.FromMilliseconds(200);

    public static NetworkConfiguration Network { get; } = new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"], SecurityGroups = ["sg-1"] },
    };

    public static string ClusterName(int number) => $"cluster-{number:D2}";

    public static async Task CreateClustersAsync(IEcsClient client, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await client.SendAsync(new CreateClusterRequest
            {
                ClusterName = ClusterName(i),
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = Namespace },
            });
        }
    }

    /// <summary>A Fargate definition of one container with one named port.</summary>
    public static RegisterTaskDefinitionRequest Definition(string family) => new()
    {
        Family = family,
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

    public static CreateServiceRequest Service(string cluster, string name, string definition, int desiredCount, bool connected) => new()
    {
        Cluster = cluster,
        ServiceName = name,
        TaskDefinition = definition,
        DesiredCount = desiredCount,
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = Network,
        ServiceConnectConfiguration = connected ? new ServiceConnectConfiguration { Enabled = true } : null,
    };
}
