using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkBinding.html</remarks>
[EcsShape]
public sealed partial record NetworkBinding
{
    /// <summary>TODO </summary>
    public string? BindIP { get; init; }

    /// <summary>TODO </summary>
    public int? ContainerPort { get; init; }

    /// <summary>TODO </summary>
    public int? HostPort { get; init; }

    /// <summary>TODO </summary>
    public TransportProtocol Protocol { get; init; }

    /// <summary>TODO </summary>
    public string? ContainerPortRange { get; init; }

    /// <summary>TODO </summary>
    public string? HostPortRange { get; init; }
}
