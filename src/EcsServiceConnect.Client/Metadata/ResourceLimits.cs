using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The CPU and memory that a task or a container is limited to. Received only.</summary>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record ResourceLimits
{
    /// <summary>The CPU: of a task in vCPUs, such as 0.25; of a container in CPU units, of which a vCPU has 1,024.</summary>
    /// <value>0 or null: no limit of its own.</value>
    [WireName("CPU")]
    public double? Cpu { get; init; }

    /// <summary>The memory, in MiB.</summary>
    /// <value>0 or null: no limit of its own.</value>
    public long? Memory { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
