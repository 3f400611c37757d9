namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>Many services in one namespace, as large as a test needs them.</summary>
public static class LargeNamespace
{
    /// <summary>Every third service is a client only; the others expose an endpoint.</summary>
    public static async Task CreateAsync(EcsClient client, int services, int clusters)
    {
        var token = TestContext.Current.CancellationToken;
        for (var i = 0; i < clusters; i++)
        {
            await client.CreateClusterAsync(
                new CreateClusterRequest { ClusterName = $"cluster-{i:00}", ServiceConnectDefaults = new() { Namespace = "town" } }, token);
        }

        await client.RegisterTaskDefinitionAsync(
            new RegisterTaskDefinitionRequest
            {
                Family = "house",
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions =
                [
                    new ContainerDefinition { Name = "app", Image = "i", PortMappings = [new() { Name = "http", ContainerPort = 80 }] },
                ],
            },
            token);
        for (var i = 0; i < services; i++)
        {
            var name = i % 17 == 16 ? $"a-service-with-a-name-that-is-longer-than-most-of-them-{i}" : $"service-{i}";
            ServiceConnectService endpoint = new() { PortName = "http", DiscoveryName = name, ClientAliases = [new() { Port = 80, DnsName = name }] };
            await client.CreateServiceAsync(
                new CreateServiceRequest
                {
                    Cluster = $"cluster-{i % clusters:00}",
                    ServiceName = name,
                    TaskDefinition = "house",
                    DesiredCount = i % 3,
                    LaunchType = LaunchType.Fargate,
                    NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = ["subnet-1"] } },
                    ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = true, Services = i % 3 == 1 ? [] : [endpoint] },
                },
                token);
        }
    }
}
