namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>A cluster with one service that two tasks come up for.</summary>
public static class Shop
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Service> CreateAsync(EcsClient client)
    {
        await client.CreateClusterAsync(
            new CreateClusterRequest { ClusterName = "prod", ServiceConnectDefaults = new() { Namespace = "shop" } }, Token);
        await client.RegisterTaskDefinitionAsync(
            new RegisterTaskDefinitionRequest
            {
                Family = "orders",
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions =
                [
                    new ContainerDefinition { Name = "app", Image = "i", PortMappings = [new() { Name = "http", ContainerPort = 80 }] },
                ],
            },
            Token);
        var created = await client.CreateServiceAsync(
            new CreateServiceRequest
            {
                Cluster = "prod",
                ServiceName = "orders",
                TaskDefinition = "orders",
                DesiredCount = 2,
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = ["subnet-1"] } },
                ServiceConnectConfiguration = new ServiceConnectConfiguration
                {
                    Enabled = true,
                    Services = [new ServiceConnectService { PortName = "http" }],
                },
            },
            Token);
        return created.Service!;
    }

    public static async Task<Service> WaitUntilSteadyAsync(EcsClient client)
    {
        await Eventually.TrueAsync(async () =>
            (await DescribeAsync(client)).Deployments[0].RolloutState == DeploymentRolloutState.Completed);
        return await DescribeAsync(client);
    }

    public static async Task<Service> DescribeAsync(EcsClient client) => Assert.Single((await client.DescribeServicesAsync(
        new DescribeServicesRequest { Cluster = "prod", Services = ["orders"] }, Token)).Services);
}
