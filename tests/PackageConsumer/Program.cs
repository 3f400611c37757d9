using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using PackageConsumer;

var faults = new PackedFiles(folder: args[0], repository: args[1]).FindFaults();

using var ecs = new InMemoryEcs().CreateClient();
var created = await ecs.CreateClusterAsync(new CreateClusterRequest
{
    ClusterName = "packed",
    ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "packed" },
});
if (created.Cluster?.ClusterName != "packed")
{
    faults.Add("The in-memory ECS of the package did not create a cluster.");
}

var topology = await ecs.Namespace("packed").GetTopologyAsync();
if (!topology.ToTable().Contains("namespace packed", StringComparison.Ordinal))
{
    faults.Add("The diagrams of the package did not render a table.");
}

await using var services = new ServiceCollection()
    .AddEcsClient(options => options.Region = "eu-central-1").Services
    .BuildServiceProvider();
services.GetRequiredService<IEcsClient>();

faults.ForEach(Console.Error.WriteLine);
return faults.Count == 0 ? 0 : 1;
