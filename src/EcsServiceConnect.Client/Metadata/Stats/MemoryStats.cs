using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The memory of a container. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record MemoryStats
{
    /// <summary>The memory in use, in bytes, the cache of files included.</summary>
    public ulong? Usage { get; init; }

    /// <summary>The most memory that was in use, in bytes.</summary>
    /// <value>Null with version 2 of control groups.</value>
    public ulong? MaxUsage { get; init; }

    /// <summary>How often the limit was reached.</summary>
    public ulong? Failcnt { get; init; }

    /// <summary>The counters of the control group, by name, such as <c>inactive_file</c> and <c>pgfault</c>. They depend on its version.</summary>
    public IReadOnlyDictionary<string, ulong> Stats { get; init; } = ReadOnlyDictionary<string, ulong>.Empty;

    /// <summary>The limit, in bytes.</summary>
    /// <value>Null, or beyond the memory of any machine, if there is none.</value>
    public ulong? Limit { get; init; }

    /// <summary>The committed memory, in bytes, on Windows.</summary>
    [WireName("commitbytes")]
    public ulong? CommitBytes { get; init; }

    /// <summary>The most committed memory, in bytes, on Windows.</summary>
    [WireName("commitpeakbytes")]
    public ulong? CommitPeakBytes { get; init; }

    /// <summary>The private working set, in bytes, on Windows.</summary>
    [WireName("privateworkingset")]
    public ulong? PrivateWorkingSet { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
