using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>A port that a container exposes. Received only.</summary>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record ContainerPort
{
    /// <summary>The port inside the container, 1 to 65535.</summary>
    [WireName("ContainerPort")]
    public int? Port { get; init; }

    /// <summary>The transport protocol of the port.</summary>
    public TransportProtocol Protocol { get; init; }

    /// <summary>The port on the container instance.</summary>
    /// <value>Null if it is not mapped to one.</value>
    public int? HostPort { get; init; }

    /// <summary>The address of the container instance that the port is bound to.</summary>
    /// <value>Null if it is not mapped to one.</value>
    public string? HostIp { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
