using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>What a container uses, and how much it used up to the reading before, as Docker counts it. Received only.</summary>
/// <remarks>A number that cannot be one of these, such as -1 or text for a limit that does not exist, is null, and absent from lists and maps.</remarks>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record ContainerStats
{
    /// <summary>When this was read.</summary>
    /// <value>Null if it never was, as of a container that has just started.</value>
    public DateTimeOffset? Read { get; init; }

    /// <summary>When <see cref="PrecpuStats"/> was read.</summary>
    /// <value>Null before the second reading.</value>
    public DateTimeOffset? Preread { get; init; }

    /// <summary>The number of processes, on Linux.</summary>
    public PidsStats? PidsStats { get; init; }

    /// <summary>What was read from and written to block devices.</summary>
    public BlockIOStats? BlkioStats { get; init; }

    /// <summary>The number of processes, on Windows.</summary>
    public int? NumProcs { get; init; }

    /// <summary>What was read and written, on Windows.</summary>
    public StorageStats? StorageStats { get; init; }

    /// <summary>The CPU time up to this reading.</summary>
    public CpuStats? CpuStats { get; init; }

    /// <summary>The CPU time of the reading before: the difference is the use of CPU in between.</summary>
    public CpuStats? PrecpuStats { get; init; }

    /// <summary>The memory that is in use, and its limit.</summary>
    public MemoryStats? MemoryStats { get; init; }

    /// <summary>The name that the container runtime knows the container by.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the container, as in <see cref="ContainerMetadata.DockerId"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The traffic by network interface, such as <c>eth1</c>, since the container started.</summary>
    public IReadOnlyDictionary<string, NetworkStats> Networks { get; init; } = ReadOnlyDictionary<string, NetworkStats>.Empty;

    /// <summary>The traffic per second, in the network modes <c>awsvpc</c> and <c>bridge</c>.</summary>
    /// <value>Null elsewhere, and before the second reading.</value>
    public NetworkRateStats? NetworkRateStats { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
