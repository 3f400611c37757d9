using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A GPU of a container instance, with its present use.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GpuDevice.html</remarks>
[EcsShape]
public sealed partial record GpuDevice
{
    /// <summary>
    /// The id of the GPU. A container that uses it has the same id among its <see cref="Container.GpuIds"/>.
    /// </summary>
    public string? GpuId { get; init; }

    /// <summary>Whether the GPU is free, used by one container alone, or shared.</summary>
    public GpuSharingMode SharingMode { get; init; }

    /// <summary>The memory of the GPU in MiB, as the container agent reported it.</summary>
    public int? TotalMemoryInMiB { get; init; }

    /// <summary>
    /// The memory in MiB that is left for further containers that share the GPU. It is what containers have not been
    /// allotted, whether they use their part or not.
    /// </summary>
    public int? RemainingMemoryInMiB { get; init; }

    /// <summary>The number of containers that ECS gave the GPU to: 0 when it is idle, 1 when it is dedicated.</summary>
    public int? ContainerCount { get; init; }
}
