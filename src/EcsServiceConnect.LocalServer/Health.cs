using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>What <c>/health</c> tells: that the server answers, what it is, and whether the state file keeps up.</summary>
internal sealed class Health(InMemoryEcs ecs, TimeProvider clock)
{
    private static readonly Dictionary<string, string> _headers = new() { ["Content-Type"] = "application/json" };

    private readonly long _begun = clock.GetTimestamp();

    public ResponseGuard Answer(StatePersister? keeper)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteString("version", PrintVersionAction.Version);
            writer.WriteString("region", ecs.Region);
            writer.WriteString("account", ecs.AccountId);
            writer.WriteNumber("uptimeSeconds", Math.Round(clock.GetElapsedTime(_begun).TotalSeconds, 3));
            writer.WriteString("stateFile", StateOf(keeper));
            writer.WriteEndObject();
        }

        return new ResponseGuard(200, _headers, body.ToArray());
    }

    private static string StateOf(StatePersister? keeper) => keeper switch
    {
        null => "none",
        { IsFailing: true } => "failing",
        { HasUnsavedChanges: true } => "pending",
        _ => "saved",
    };
}
