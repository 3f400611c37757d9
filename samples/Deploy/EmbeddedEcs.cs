using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace Deploy;

/// <summary>An in-memory ECS that runs an older version of the service of the sample's files.</summary>
internal static class EmbeddedEcs
{
    public const string Cluster = "prod";
    public const string Service = "orders";

    public static string DefinitionFile { get; } = Path.Combine(AppContext.BaseDirectory, "files", "task-definition.json");

    public static string ServiceFile { get; } = Path.Combine(AppContext.BaseDirectory, "files", "service.json");

    /// <summary>Polls more often than a real account should, because a deployment takes only a few seconds here.</summary>
    public static DeploymentTrackerOptions TrackerOptions { get; } = new() { PollInterval = TimeSpan.FromMilliseconds(250) };

    public static EcsClient CreateClient()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromSeconds(1) });
        ecs.Seed(
            new CreateClusterRequest { ClusterName = Cluster },
            new RegisterTaskDefinitionRequest
            {
                Family = Service,
                NetworkMode = NetworkMode.Awsvpc,
                RequiresCompatibilities = [Compatibility.Fargate],
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions =
                [
                    new ContainerDefinition
                    {
                        Name = "app",
                        Image = "example/orders:1",
                        PortMappings = [new PortMapping { Name = "http", ContainerPort = 8080, AppProtocol = ApplicationProtocol.Http }],
                    },
                ],
            },
            new CreateServiceRequest
            {
                Cluster = Cluster,
                ServiceName = Service,
                TaskDefinition = Service,
                DesiredCount = 2,
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = new NetworkConfiguration
                {
                    AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0123456789abcdef0"] },
                },
            });
        return ecs.CreateClient();
    }
}
