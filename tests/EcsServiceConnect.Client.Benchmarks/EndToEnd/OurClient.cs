using Amazon.Runtime;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>This library with all that is on by default; nobody listens to its telemetry.</summary>
internal sealed class OurClient : IBenchmarkedClient
{
    private readonly Uri _server;
    private readonly List<EcsClient> _clients = [];

    public OurClient(Uri server)
    {
        _server = server;
    }

    /// <summary>Asks for a list.</summary>
    public static ListServicesByNamespaceRequest Names { get; } = new() { Namespace = "shop", MaxResults = 100 };

    /// <summary>Asks for the deep response.</summary>
    public static DescribeServicesRequest Services { get; } = new()
    {
        Cluster = "production",
        Services = [.. Enumerable.Range(0, 7).Select(i => $"orders-{i}")],
        Include = [ServiceField.Tags],
    };

    public string Name => "ours";

    public Workload CreateWorkload(ResponseSize size)
    {
        var prepared = PreparedResponse.ForEcs(size);
        var client = new EcsClient(new EcsClientOptions
        {
            Region = "eu-central-1",
            Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            ServiceUrl = new Uri(_server, prepared.Path),
        });
        _clients.Add(client);
        return size == ResponseSize.Deep
            ? Workload.Create(prepared, () => client.DescribeServicesAsync(Services), response => response.Services.Count, prepared.Items)
            : Workload.Create(prepared, () => client.ListServicesByNamespaceAsync(Names), response => response.ServiceArns.Count, prepared.Items);
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());
}
