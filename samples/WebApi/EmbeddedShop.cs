using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace WebApi;

/// <summary>A small shop in memory, so that the program needs no account.</summary>
internal static class EmbeddedShop
{
    private static readonly TimeSpan _deploymentDuration = TimeSpan.FromSeconds(2);

    public static InMemoryEcs Create()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = _deploymentDuration });
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
