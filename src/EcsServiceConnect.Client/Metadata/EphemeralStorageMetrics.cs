using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The use of the ephemeral storage of a task on Fargate. Received only.</summary>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record EphemeralStorageMetrics
{
    /// <summary>The space in use, in MiB.</summary>
    public long? Utilized { get; init; }

    /// <summary>The space of the task, in MiB. What Fargate keeps for itself is not counted.</summary>
    public long? Reserved { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
