using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html</remarks>
[EcsShape]
public sealed partial record LinuxParameters
{
    /// <summary>TODO </summary>
    public KernelCapabilities? Capabilities { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Device>? Devices { get; init; }

    /// <summary>TODO </summary>
    public bool? InitProcessEnabled { get; init; }

    /// <summary>TODO </summary>
    public int? SharedMemorySize { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Tmpfs>? Tmpfs { get; init; }

    /// <summary>TODO </summary>
    public int? MaxSwap { get; init; }

    /// <summary>TODO </summary>
    public int? Swappiness { get; init; }
}
