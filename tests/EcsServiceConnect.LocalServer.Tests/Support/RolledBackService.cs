using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>Six services in two clusters, one of which was rolled back because its tasks ran out of memory.</summary>
public static class RolledBackService
{
    public const string Cluster = "cluster-00";
    public const string Name = "service-2";
    public const string Reason = "OutOfMemoryError: Container killed due to memory usage";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task CreateAsync(InMemoryEcs ecs, FakeTimeProvider clock, EcsClient client)
    {
        await LargeNamespace.CreateAsync(client, 6, 2);
        clock.Advance(TimeSpan.FromMinutes(1));
        await DeployAsync(ecs, client);
        clock.Advance(TimeSpan.FromMinutes(5));
    }

    /// <summary>Starts the deployment that fails.</summary>
    public static async Task DeployAsync(InMemoryEcs ecs, EcsClient client)
    {
        var described = await client.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "house" }, Token);
        await client.RegisterTaskDefinitionAsync(described.TaskDefinition!.ToRegisterRequest(), Token);
        ecs.OnDeployment($"{Cluster}/{Name}").ExitWith(137, reason: Reason);
        await client.UpdateServiceAsync(
            new UpdateServiceRequest
            {
                Cluster = Cluster,
                Service = Name,
                TaskDefinition = "house",
                DeploymentConfiguration = new() { DeploymentCircuitBreaker = new() { Enable = true, Rollback = true } },
            },
            Token);
    }
}
