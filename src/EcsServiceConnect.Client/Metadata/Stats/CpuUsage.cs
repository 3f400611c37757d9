using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The CPU time of a container, in nanoseconds (on Windows in units of 100 nanoseconds). Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record CpuUsage
{
    /// <summary>The time as a whole.</summary>
    public ulong? TotalUsage { get; init; }

    /// <summary>The time by CPU; empty with version 2 of control groups.</summary>
    public IReadOnlyList<ulong> PercpuUsage { get; init; } = [];

    /// <summary>The time in the kernel.</summary>
    public ulong? UsageInKernelmode { get; init; }

    /// <summary>The time in programs.</summary>
    public ulong? UsageInUsermode { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
