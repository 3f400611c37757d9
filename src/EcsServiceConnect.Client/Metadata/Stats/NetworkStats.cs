using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The traffic of a network interface since its container started. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record NetworkStats
{
    /// <summary>The bytes that were received.</summary>
    public ulong? RxBytes { get; init; }

    /// <summary>The packets that were received.</summary>
    public ulong? RxPackets { get; init; }

    /// <summary>The packets that were received with an error.</summary>
    public ulong? RxErrors { get; init; }

    /// <summary>The packets that were dropped when they arrived.</summary>
    public ulong? RxDropped { get; init; }

    /// <summary>The bytes that were sent.</summary>
    public ulong? TxBytes { get; init; }

    /// <summary>The packets that were sent.</summary>
    public ulong? TxPackets { get; init; }

    /// <summary>The packets that could not be sent.</summary>
    public ulong? TxErrors { get; init; }

    /// <summary>The packets that were dropped before they were sent.</summary>
    public ulong? TxDropped { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
