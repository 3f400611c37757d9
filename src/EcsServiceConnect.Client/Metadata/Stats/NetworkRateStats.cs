using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The traffic per second of a container. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record NetworkRateStats
{
    /// <summary>The bytes received per second.</summary>
    public double? RxBytesPerSec { get; init; }

    /// <summary>The bytes sent per second.</summary>
    public double? TxBytesPerSec { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
