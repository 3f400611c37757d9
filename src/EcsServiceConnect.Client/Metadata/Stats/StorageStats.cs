using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>What a container on Windows has read and written. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record StorageStats
{
    /// <summary>The number of reads, each of up to 8 KiB.</summary>
    public ulong? ReadCountNormalized { get; init; }

    /// <summary>The bytes that were read.</summary>
    public ulong? ReadSizeBytes { get; init; }

    /// <summary>The number of writes, each of up to 8 KiB.</summary>
    public ulong? WriteCountNormalized { get; init; }

    /// <summary>The bytes that were written.</summary>
    public ulong? WriteSizeBytes { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
