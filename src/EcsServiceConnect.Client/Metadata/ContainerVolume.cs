using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>A volume that is mounted into a container. Received only.</summary>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record ContainerVolume
{
    /// <summary>The name that the container runtime knows the volume by.</summary>
    /// <value>Null for a path of the host.</value>
    public string? DockerName { get; init; }

    /// <summary>The path on the host.</summary>
    public string? Source { get; init; }

    /// <summary>The path inside the container.</summary>
    public string? Destination { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
