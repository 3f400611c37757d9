using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Snippets;

/// <summary>What docs/guides/getting-started.md shows.</summary>
internal static class GettingStartedSnippets
{
    public static async Task FirstCallAsync()
    {
        using var ecs = new InMemoryEcs().CreateClient();

        await ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" });

        await foreach (var arn in ecs.Paginate(new ListClustersRequest()))
        {
            Console.WriteLine(arn);
        }
    }

    public static void ClientForAws()
    {
        using var ecs = new EcsClient(new EcsClientOptions { Region = "eu-central-1" });
    }

    public static async Task FailuresAsync(IEcsClient ecs)
    {
        try
        {
            var response = await ecs.DescribeServicesAsync(new DescribeServicesRequest { Cluster = "prod", Services = ["orders", "web"] });
            response.ThrowIfAnyFailed();
            Console.WriteLine(response.Services[0].RunningCount);
        }
        catch (ClusterNotFoundException error)
        {
            Console.Error.WriteLine(error.Message);
        }
        catch (EcsException error)
        {
            Console.Error.WriteLine($"{error.GetType().Name}: {error.Message}");
        }
    }

    public static void Application(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddEcsClient(builder.Configuration.GetSection("Ecs"));
    }

    public static async Task TestAsync()
    {
        var ecs = new InMemoryEcs();
        ecs.Seed(new CreateClusterRequest { ClusterName = "prod" });
        ecs.On("ListClusters").Throttle(2);

        using var client = ecs.CreateClient(options => options.Retry.ThrottlingBaseDelay = TimeSpan.Zero);
        var response = await client.ListClustersAsync();

        Assert.Equal("prod", EcsArn.GetName(response.ClusterArns[0]));
        Assert.Equal(3, ecs.Calls.Count);
    }
}
