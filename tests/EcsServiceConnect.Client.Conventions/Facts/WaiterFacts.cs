using System.Text.Json;

namespace EcsServiceConnect.Client.Conventions.Facts;

/// <summary>The facts about a standard waiter.</summary>
internal sealed record WaiterFacts(string Operation, TimeSpan Delay, int MaxAttempts, IReadOnlyList<AcceptorFacts> Acceptors)
{
    public static WaiterFacts Read(JsonElement json) => new(
        json.GetProperty("operation").GetString()!,
        TimeSpan.FromSeconds(json.GetProperty("delay").GetInt32()),
        json.GetProperty("maxAttempts").GetInt32(),
        [.. json.GetProperty("acceptors").EnumerateArray().Select(AcceptorFacts.Read)]);
}
