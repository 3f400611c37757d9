using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Received from a program with a style of its own, and with members that nobody has declared.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record Foreign
{
    public ulong? TotalUsage { get; init; }

    public IReadOnlyList<ulong>? PercpuUsage { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    public IReadOnlyDictionary<string, ulong> Counters { get; init; } = new Dictionary<string, ulong>();

    public IReadOnlyDictionary<string, Foreign>? Networks { get; init; }

    [WireName("ID")]
    public string? Id { get; init; }

    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = new Dictionary<string, JsonElement>();
}
