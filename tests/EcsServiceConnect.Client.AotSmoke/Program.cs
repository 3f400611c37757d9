using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

// Published with Native AOT: any call that needs reflection or code that was trimmed away ends in a non-zero exit code.
using var ecs = new InMemoryEcs().CreateClient();

var cluster = await ecs.CreateClusterAsync(new CreateClusterRequest
{
    ClusterName = "smoke",
    ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "smoke" },
});
Expect(cluster.Cluster?.ClusterName == "smoke", "the cluster comes back by name");
Expect(cluster.Metadata is { StatusCode: 200, Attempts: 1 }, "the call's metadata is filled in");

var definition = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(
    """
    {
      "family": "app", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512",
      "containerDefinitions": [{ "name": "app", "image": "app:1", "portMappings": [{ "name": "http", "containerPort": 8080 }] }]
    }
    """);
Expect(EcsJson.Deserialize<RegisterTaskDefinitionRequest>(EcsJson.Serialize(definition)) == definition, "a definition survives its JSON");
await ecs.RegisterTaskDefinitionAsync(definition);

await ecs.CreateServiceAsync(new CreateServiceRequest
{
    Cluster = "smoke",
    ServiceName = "app",
    TaskDefinition = "app",
    DesiredCount = 1,
    LaunchType = LaunchType.Fargate,
    NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
    ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = true, Services = [new ServiceConnectService { PortName = "http" }] },
});

var listed = new List<string>();
await foreach (var arn in ecs.Paginate(new ListServicesByNamespaceRequest { Namespace = "smoke" }))
{
    listed.Add(arn);
}

Expect(listed is [var only] && only.EndsWith("service/smoke/app", StringComparison.Ordinal), "the namespace lists the service");

try
{
    await ecs.ListServicesByNamespaceAsync(new ListServicesByNamespaceRequest { Namespace = "nowhere" });
    Expect(false, "an unknown namespace is refused");
}
catch (NamespaceNotFoundException error)
{
    Expect(error.RequestId is not null, "a refusal carries its request id");
}

Console.WriteLine("One round trip of every kind went well.");
return 0;

static void Expect(bool holds, string what)
{
    if (!holds)
    {
        Console.Error.WriteLine($"Expected that {what}.");
        Environment.Exit(1);
    }
}
