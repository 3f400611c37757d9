using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>What README.md shows.</summary>
internal static class ReadmeSnippets
{
    public static async Task FirstProgramAsync()
    {
        using var ecs = new EcsClient(new EcsClientOptions { Region = "eu-central-1" });

        await ecs.CreateClusterAsync(new CreateClusterRequest
        {
            ClusterName = "prod",
            ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
        });

        try
        {
            await foreach (var arn in ecs.Paginate(new ListServicesByNamespaceRequest { Namespace = "shop" }))
            {
                Console.WriteLine(arn);
            }
        }
        catch (NamespaceNotFoundException error)
        {
            Console.Error.WriteLine(error.Message);
        }
    }
}
