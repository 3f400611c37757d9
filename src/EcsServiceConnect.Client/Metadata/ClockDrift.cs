using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>How far the clock of a task can be off. Received only.</summary>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record ClockDrift
{
    /// <summary>How far the clock can be off, in milliseconds.</summary>
    public double? ClockErrorBound { get; init; }

    /// <summary>When it was last compared with a reference.</summary>
    public DateTimeOffset? ReferenceTimestamp { get; init; }

    /// <summary>Whether the clock is synchronized.</summary>
    public ClockSynchronizationStatus ClockSynchronizationStatus { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
