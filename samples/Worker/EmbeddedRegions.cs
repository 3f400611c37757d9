using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace Worker;

/// <summary>Two regions in memory, with the same two services in each.</summary>
internal sealed class EmbeddedRegions
{
    public InMemoryEcs Eu { get; } = Create("eu-central-1");

    public InMemoryEcs Us { get; } = Create("us-east-1");

    private static InMemoryEcs Create(string region)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { Region = region });
        ecs.Seed(new CreateClusterRequest { ClusterName = "prod" });
        foreach (var name in new[] { "orders", "basket" })
        {
            ecs.Seed(
                new RegisterTaskDefinitionRequest
                {
                    Family = name,
                    NetworkMode = NetworkMode.Awsvpc,
                    Cpu = "256",
                    Memory = "512",
                    ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = $"example/{name}:1" }],
                },
                new CreateServiceRequest
                {
                    Cluster = "prod",
                    ServiceName = name,
                    TaskDefinition = name,
                    DesiredCount = 2,
                    LaunchType = LaunchType.Fargate,
                    NetworkConfiguration = new NetworkConfiguration
                    {
                        AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0shop1"] },
                    },
                });
        }

        return ecs;
    }
}
