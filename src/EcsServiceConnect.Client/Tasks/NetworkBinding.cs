using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a port of a container, or a range of ports, is reached on its host once the task runs. A binding holds either
/// single ports or ranges. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkBinding.html</remarks>
[EcsShape]
public sealed partial record NetworkBinding
{
    /// <summary>
    /// The address of the container instance that the port is bound to; <c>0.0.0.0</c> and <c>::</c> stand for all
    /// its addresses.
    /// </summary>
    public string? BindIP { get; init; }

    /// <summary>The port inside the container, 1 to 65535.</summary>
    /// <value>Null where a range is bound.</value>
    public int? ContainerPort { get; init; }

    /// <summary>
    /// The port on the container instance, 1 to 65535. With a dynamic mapping it is the port that the host picked.
    /// </summary>
    /// <value>Null where a range is bound.</value>
    public int? HostPort { get; init; }

    /// <summary>The transport protocol of the port, TCP or UDP.</summary>
    public TransportProtocol Protocol { get; init; }

    /// <summary>The range of ports inside the container, such as <c>8000-8099</c>.</summary>
    /// <value>Null where a single port is bound.</value>
    public string? ContainerPortRange { get; init; }

    /// <summary>
    /// The range of ports on the container instance that the container's range is bound to, in the same form and of
    /// the same length.
    /// </summary>
    /// <value>Null where a single port is bound.</value>
    public string? HostPortRange { get; init; }
}
