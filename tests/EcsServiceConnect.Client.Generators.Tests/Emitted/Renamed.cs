using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A member that has another name in events.</summary>
[EcsShape]
public sealed partial record Renamed
{
    [EventWireName("status")]
    public string? LastStatus { get; init; }

    public Renamed? Inner { get; init; }
}
