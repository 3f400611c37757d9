using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>What a container has read from and written to block devices. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record BlockIOStats
{
    /// <summary>The bytes that were read and written.</summary>
    [WireName("io_service_bytes_recursive")]
    public IReadOnlyList<BlockIOEntry> IOServiceBytesRecursive { get; init; } = [];

    /// <summary>The operations that have completed.</summary>
    [WireName("io_serviced_recursive")]
    public IReadOnlyList<BlockIOEntry> IOServicedRecursive { get; init; } = [];

    /// <summary>The operations that wait.</summary>
    [WireName("io_queue_recursive")]
    public IReadOnlyList<BlockIOEntry> IOQueueRecursive { get; init; } = [];

    /// <summary>The time that operations took, in nanoseconds.</summary>
    [WireName("io_service_time_recursive")]
    public IReadOnlyList<BlockIOEntry> IOServiceTimeRecursive { get; init; } = [];

    /// <summary>The time that operations waited, in nanoseconds.</summary>
    [WireName("io_wait_time_recursive")]
    public IReadOnlyList<BlockIOEntry> IOWaitTimeRecursive { get; init; } = [];

    /// <summary>The operations that were merged with others.</summary>
    [WireName("io_merged_recursive")]
    public IReadOnlyList<BlockIOEntry> IOMergedRecursive { get; init; } = [];

    /// <summary>The time that devices were in use, in milliseconds.</summary>
    [WireName("io_time_recursive")]
    public IReadOnlyList<BlockIOEntry> IOTimeRecursive { get; init; } = [];

    /// <summary>The sectors that were read and written.</summary>
    public IReadOnlyList<BlockIOEntry> SectorsRecursive { get; init; } = [];

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
