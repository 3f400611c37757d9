using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>The code under test in the guides about tests.</summary>
internal sealed class Scaler(IEcsClient ecs)
{
    public async Task DoubleAsync(string cluster, string service)
    {
        var described = await ecs.DescribeServicesAsync(new DescribeServicesRequest { Cluster = cluster, Services = [service] });
        await ecs.UpdateServiceAsync(new UpdateServiceRequest
        {
            Cluster = cluster,
            Service = service,
            DesiredCount = described.ThrowIfAnyFailed().Services[0].DesiredCount * 2,
        });
    }
}
