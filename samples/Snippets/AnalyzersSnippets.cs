using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>What docs/guides/analyzers.md shows.</summary>
internal static class AnalyzersSnippets
{
    public static async Task OneClientAsync(IEnumerable<string> names)
    {
        using var ecs = new EcsClient(new EcsClientOptions { Region = "eu-central-1" });

        foreach (var name in names)
        {
            await ecs.DeleteClusterAsync(new DeleteClusterRequest { Cluster = name });
        }
    }

    public static async Task ReadFailuresAsync(IEcsClient ecs, DescribeServicesRequest request)
    {
        var response = (await ecs.DescribeServicesAsync(request)).ThrowIfAnyFailed();
        Console.WriteLine(response.Services[0].RunningCount);
    }

    public static async Task ObserveAsync(IEcsClient ecs, UpdateServiceRequest request)
    {
        await ecs.UpdateServiceAndWaitAsync(request);
    }

    internal sealed class OrderScaler(IEcsClient ecs, [FromKeyedServices("us")] IEcsClient ecsInUs)
    {
        public Task<ListClustersResponse[]> ListAsync() => Task.WhenAll(ecs.ListClustersAsync(), ecsInUs.ListClustersAsync());
    }
}
