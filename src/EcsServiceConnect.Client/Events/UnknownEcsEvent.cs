using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// An event of a kind that this version does not know: a new one of ECS, a call that CloudTrail recorded, or an event of another source.
/// <see cref="EcsEvent.DetailType"/> and <see cref="EcsEvent.Source"/> name it.
/// </summary>
[EcsShape]
public sealed partial record UnknownEcsEvent : EcsEvent
{
    /// <summary>The detail of the event, as it is in the JSON.</summary>
    /// <value>Null if the event has none.</value>
    public JsonElement? Detail { get; init; }

    private protected override string? DefaultDetailType => null;

    private protected override void WriteEvent(Utf8JsonWriter writer) => WriteJson(writer);
}
