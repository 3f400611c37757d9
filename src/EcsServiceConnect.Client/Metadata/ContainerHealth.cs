using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>What the health check of a container has found. Received only.</summary>
[EcsShape(WireStyle.CamelCase)]
public sealed partial record ContainerHealth
{
    /// <summary>Whether the container is healthy.</summary>
    public HealthStatus Status { get; init; }

    /// <summary>Since when it has this status.</summary>
    public DateTimeOffset? StatusSince { get; init; }

    /// <summary>The exit code of the last health check.</summary>
    /// <value>Null or 0 if it passed.</value>
    public long? ExitCode { get; init; }

    /// <summary>What the last health check wrote. It is not shown by <c>ToString()</c>.</summary>
    [Sensitive]
    public string? Output { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
