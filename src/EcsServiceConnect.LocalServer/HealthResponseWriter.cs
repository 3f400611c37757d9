using System.Text.Json;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EcsServiceConnect.LocalServer;

/// <summary>Writes the response of <c>/health</c>: the server's version, identity and uptime, and whether the state file is up to date.</summary>
internal sealed class HealthResponseWriter(InMemoryEcs ecs, TimeProvider clock)
{
    private static readonly Dictionary<string, string> _headers = new() { ["Content-Type"] = "application/json" };

    private readonly long _start = clock.GetTimestamp();

    public async Task WriteAsync(HttpContext context, HealthReport report)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteString("version", PrintVersionAction.Version);
            writer.WriteString("region", ecs.Region);
            writer.WriteString("account", ecs.AccountId);
            writer.WriteNumber("uptimeSeconds", Math.Round(clock.GetElapsedTime(_start).TotalSeconds, 3));
            writer.WriteString("stateFile", report.Entries[StateFileHealthCheck.Name].Description);
            writer.WriteEndObject();
        }

        await new HttpResult(StatusCodes.Status200OK, _headers, body.ToArray()).ExecuteAsync(context).ConfigureAwait(false);
    }
}
