using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>How often a container had to wait because it had used up its CPU. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record CpuThrottlingData
{
    /// <summary>The number of periods.</summary>
    public ulong? Periods { get; init; }

    /// <summary>The number of periods in which it had to wait.</summary>
    public ulong? ThrottledPeriods { get; init; }

    /// <summary>The time that it waited, in nanoseconds.</summary>
    public ulong? ThrottledTime { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
