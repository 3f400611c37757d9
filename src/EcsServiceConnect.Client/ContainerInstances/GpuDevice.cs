using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A GPU of a container instance, and how far it is in use.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GpuDevice.html</remarks>
[EcsShape]
public sealed partial record GpuDevice
{
    /// <summary>The id of the GPU, by which tasks are given it.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? GpuId { get; init; }

    /// <summary>How the GPU is in use now.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GpuSharingMode SharingMode { get; init; }

    /// <summary>The memory of the GPU in MiB.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? TotalMemoryInMiB { get; init; }

    /// <summary>How much of the GPU's memory is not yet given to containers, in MiB.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? RemainingMemoryInMiB { get; init; }

    /// <summary>How many containers use the GPU.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? ContainerCount { get; init; }
}
