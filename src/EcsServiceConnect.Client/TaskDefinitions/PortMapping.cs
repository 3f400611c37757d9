using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html</remarks>
[EcsShape]
public sealed partial record PortMapping
{
    /// <summary>TODO </summary>
    public int? ContainerPort { get; init; }

    /// <summary>TODO </summary>
    public int? HostPort { get; init; }

    /// <summary>TODO </summary>
    public TransportProtocol Protocol { get; init; }

    /// <summary>TODO </summary>
    public string? Name { get; init; }

    /// <summary>TODO </summary>
    public ApplicationProtocol AppProtocol { get; init; }

    /// <summary>TODO </summary>
    public string? ContainerPortRange { get; init; }
}
