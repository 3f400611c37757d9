using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The CPU time of a container and of its host up to a reading. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record CpuStats
{
    /// <summary>The CPU time of the container.</summary>
    public CpuUsage? CpuUsage { get; init; }

    /// <summary>The CPU time of the host, in nanoseconds.</summary>
    public ulong? SystemCpuUsage { get; init; }

    /// <summary>The number of CPUs.</summary>
    public int? OnlineCpus { get; init; }

    /// <summary>How often the container had to wait because of its limit.</summary>
    public CpuThrottlingData? ThrottlingData { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
