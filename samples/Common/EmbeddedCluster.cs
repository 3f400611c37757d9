using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace Samples.Common;

/// <summary>A cluster in memory with two services that run, so that a program needs no account.</summary>
public static class EmbeddedCluster
{
    /// <summary>Creates an in-memory ECS with the cluster <c>prod</c> and the services <c>orders</c> and <c>basket</c>.</summary>
    public static InMemoryEcs Create(InMemoryEcsOptions options)
    {
        var ecs = new InMemoryEcs(options);
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
