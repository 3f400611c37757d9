using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology;

/// <summary>A shop on two clusters that share a namespace, deployed step by step.</summary>
public abstract class TopologyTestBase : IDisposable
{
    private protected TestEcs Test { get; } = new();

    private protected DateTimeOffset Now => Test.Clock.GetUtcNow();

    public void Dispose()
    {
        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static ServiceConnectConfiguration Client { get; } = new() { Enabled = true };

    private protected static ServiceConnectConfiguration Offer(string name, int port = 80) =>
        TestEcs.Expose(discoveryName: name, port: port, dnsName: name);

    private protected async Task SetUpAsync()
    {
        await Test.CreateClusterAsync("core", "shop");
        await Test.CreateClusterAsync("edge", "shop");
        await Test.RegisterAsync();
    }

    /// <summary>Creates a service, and sees its deployment through.</summary>
    private protected async Task<DateTimeOffset> CreateAsync(string name, ServiceConnectConfiguration configuration, string cluster = "core")
    {
        var at = Now;
        await Test.CreateServiceAsync(TestEcs.FargateService(name, cluster: cluster) with { ServiceConnectConfiguration = configuration });
        Test.Pass(2);
        return at;
    }

    /// <summary>Begins another deployment of a service.</summary>
    private protected async Task<DateTimeOffset> BeginAsync(string name, ServiceConnectConfiguration? configuration = null, string cluster = "core")
    {
        var at = Now;
        await Test.Client.UpdateServiceAsync(
            new UpdateServiceRequest
            {
                Cluster = cluster,
                Service = name,
                ForceNewDeployment = true,
                ServiceConnectConfiguration = configuration,
            },
            TestEcs.Token);
        return at;
    }

    /// <summary>Deploys a service again, and sees that through.</summary>
    private protected async Task<DateTimeOffset> DeployAsync(string name, ServiceConnectConfiguration? configuration = null, string cluster = "core")
    {
        var at = await BeginAsync(name, configuration, cluster);
        Test.Pass(3);
        return at;
    }

    private protected Task<NamespaceTopology> ReadAsync(string namespaceName = "shop", bool history = true)
    {
        Test.Ecs.ClearCalls();
        return Test.Client.Namespace(namespaceName)
            .GetTopologyAsync(new NamespaceTopologyOptions { IncludeHistory = history, TimeProvider = Test.Clock }, TestEcs.Token);
    }

    private protected IEnumerable<string> Called => Test.Ecs.Calls.Select(call => call.Operation).Distinct().Order(StringComparer.Ordinal);
}
