using Amazon.Runtime;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace Snippets;

/// <summary>What docs/guides/local-server.md shows.</summary>
internal static class LocalServerSnippets
{
    public static async Task ConnectAsync(CancellationToken cancellationToken)
    {
        using var ecs = new EcsClient(new EcsClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = new Uri("http://127.0.0.1:4567"),
            Credentials = new BasicAWSCredentials("local", "local"),
        });
        await ecs.ListClustersAsync(cancellationToken: cancellationToken);
    }

    public static async Task<int> LoadAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead("shop.json");
        var shop = await InMemoryEcs.LoadAsync(file, cancellationToken: cancellationToken);
        using var client = shop.CreateClient();
        return (await client.ListClustersAsync(new ListClustersRequest(), cancellationToken)).ClusterArns.Count;
    }
}
