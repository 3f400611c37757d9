using Amazon.Runtime;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace Snippets;

/// <summary>What the READMEs of the packages show.</summary>
internal static class PackageReadmeSnippets
{
    public static async Task ClientAsync()
    {
        using var ecs = new EcsClient(new EcsClientOptions { Region = "eu-central-1" });

        await foreach (var arn in ecs.Cluster("prod").Services)
        {
            Console.WriteLine(arn);
        }

        var request = new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "orders:8" };
        var deployment = await ecs.UpdateServiceAndTrackAsync(request);
        await foreach (var progress in deployment.WatchAsync())
        {
            Console.WriteLine(progress);
        }
    }

    public static async Task TestingAsync()
    {
        var ecs = new InMemoryEcs();
        ecs.Seed(new CreateClusterRequest { ClusterName = "prod" });
        ecs.On("ListClusters").Throttle(2);

        using var client = ecs.CreateClient(options => options.Retry.ThrottlingBaseDelay = TimeSpan.Zero);
        var response = await client.ListClustersAsync();

        Assert.Equal("prod", EcsArn.GetName(response.ClusterArns[0]));
        Assert.Equal(3, ecs.Calls.Count);
    }

    public static async Task DiagramsAsync()
    {
        using var ecs = new EcsClient(new EcsClientOptions { Region = "eu-central-1" });

        var topology = await ecs.Namespace("shop").GetTopologyAsync();

        Console.Write(topology.ToTable());
        await File.WriteAllTextAsync("shop.mmd", topology.ToMermaid());
        await File.WriteAllTextAsync("shop.svg", topology.ToSvg());
    }

    public static async Task LocalServerAsync()
    {
        using var ecs = new EcsClient(new EcsClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = new Uri("http://127.0.0.1:4567"),
            Credentials = new BasicAWSCredentials("local", "local"),
        });
        await ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" });
        await foreach (var arn in ecs.Paginate(new ListClustersRequest()))
        {
            Console.WriteLine(arn);
        }
    }
}
