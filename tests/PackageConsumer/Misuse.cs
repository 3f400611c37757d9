using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace PackageConsumer;

/// <summary>Code with one mistake for each warning of the package's analyzers. The script that builds it expects the warnings.</summary>
internal static class Misuse
{
    public static async Task RunAsync(IEcsClient ecs, UpdateServiceRequest request)
    {
        while (true)
        {
            using var client = new EcsClient();
            await ecs.UpdateServiceAndTrackAsync(request);
            await client.RunTaskAsync(new RunTaskRequest { TaskDefinition = "job" });
        }
    }
}
