using EcsServiceConnect.Client;
using Microsoft.Extensions.Logging;

namespace Snippets;

/// <summary>The code of docs/guides/telemetry.md.</summary>
internal static class TelemetrySnippets
{
    public static async Task LogAsync(ILoggerFactory loggerFactory)
    {
        using var ecs = new EcsClient(new EcsClientOptions { Region = "eu-central-1", LoggerFactory = loggerFactory });

        await ecs.ListClustersAsync();
    }
}
