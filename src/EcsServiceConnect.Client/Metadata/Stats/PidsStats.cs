using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The processes and threads of a container. Received only.</summary>
[EcsShape(WireStyle.SnakeCase)]
public sealed partial record PidsStats
{
    /// <summary>The number of processes and threads.</summary>
    public ulong? Current { get; init; }

    /// <summary>The largest number that is allowed.</summary>
    /// <value>Null if it is not limited.</value>
    public ulong? Limit { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
