using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Container.html</remarks>
[EcsShape]
public sealed partial record Container
{
    /// <summary>TODO </summary>
    public string? ContainerArn { get; init; }

    /// <summary>TODO </summary>
    public string? TaskArn { get; init; }

    /// <summary>TODO </summary>
    public string? Name { get; init; }

    /// <summary>TODO </summary>
    public string? Image { get; init; }

    /// <summary>TODO </summary>
    public string? ImageDigest { get; init; }

    /// <summary>TODO </summary>
    public string? RuntimeId { get; init; }

    /// <summary>TODO </summary>
    public string? LastStatus { get; init; }

    /// <summary>TODO </summary>
    public int? ExitCode { get; init; }

    /// <summary>TODO </summary>
    public string? Reason { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<NetworkBinding> NetworkBindings { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<NetworkInterface> NetworkInterfaces { get; init; } = [];

    /// <summary>TODO </summary>
    public HealthStatus HealthStatus { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ManagedAgent> ManagedAgents { get; init; } = [];

    /// <summary>TODO </summary>
    public string? Cpu { get; init; }

    /// <summary>TODO </summary>
    public string? Memory { get; init; }

    /// <summary>TODO </summary>
    public string? MemoryReservation { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string> GpuIds { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<string> NeuronDeviceIds { get; init; } = [];

    /// <summary>TODO </summary>
    public SharingStrategy? GpuSharingStrategy { get; init; }
}
