using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>A counter of a block device. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record BlockIOEntry
{
    /// <summary>The major number of the device.</summary>
    public ulong? Major { get; init; }

    /// <summary>The minor number of the device.</summary>
    public ulong? Minor { get; init; }

    /// <summary>What is counted, such as <c>Read</c> or <c>write</c>: the case depends on the version of control groups.</summary>
    public string? Op { get; init; }

    /// <summary>The number that was counted so far.</summary>
    public ulong? Value { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
