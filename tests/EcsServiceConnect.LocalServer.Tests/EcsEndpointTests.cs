using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>What the agent offers to containers, over HTTP.</summary>
public sealed class EcsEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HandleAsync_AgentOfATask_ServesMetadataAndProtection()
    {
        using var clock = new SignalingClock();
        var ecs = new InMemoryEcs();
        ecs.Seed(
            new CreateClusterRequest { ClusterName = "prod" },
            new RegisterTaskDefinitionRequest
            {
                Family = "worker",
                NetworkMode = NetworkMode.Awsvpc,
                RequiresCompatibilities = [Compatibility.Fargate],
                Cpu = "256",
                Memory = "512",
                TaskRoleArn = "arn:aws:iam::123456789012:role/worker",
                ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "worker:1" }],
            },
            new CreateServiceRequest
            {
                Cluster = "prod",
                ServiceName = "worker",
                TaskDefinition = "worker",
                DesiredCount = 1,
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
            });
        await using var server = await TestServer.StartAsync(ecs, clock);
        using var client = Clients.Create(server.Url);
        var arn = (await client.ListTasksAsync(new ListTasksRequest { Cluster = "prod" }, Token)).TaskArns[0];
        var id = $"{EcsArn.GetName(arn)}-app";

        using var metadata = new EcsTaskMetadata(new EcsTaskMetadataOptions { Endpoint = new Uri(server.Url, $"v4/{id}") });
        using var protection = new EcsTaskProtection(new EcsTaskProtectionOptions { Endpoint = new Uri(server.Url, $"api/{id}") });
        await using var hold = await protection.HoldAsync(Token);

        Assert.Equal(arn, (await metadata.GetTaskAsync(Token)).TaskArn);
        Assert.Equal("worker", (await metadata.GetIdentityAsync(Token)).ServiceName);
        Assert.True((await protection.GetAsync(Token)).ProtectionEnabled);
        Assert.True(hold.IsProtected);
    }
}
