using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The share of a GPU that a container gets when it shares that GPU with others through NVIDIA's Multi-Process Service
/// (MPS).
/// </summary>
/// <remarks>
/// ECS picks one GPU with enough free memory; all containers of one task that use MPS get the same GPU.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NvidiaMpsAllocation.html</para>
/// </remarks>
[EcsShape]
public sealed partial record NvidiaMpsAllocation
{
    /// <summary>
    /// Required. GPU memory for the container in MiB, at least 1. The container is held to it: ECS sets
    /// <c>CUDA_MPS_PINNED_DEVICE_MEM_LIMIT</c> in its environment.
    /// </summary>
    public required int? Memory { get; init; }

    /// <summary>
    /// The largest part of the GPU's compute capacity that the container may use, in percent: 1 to 100. A limit, not a
    /// reservation; ECS sets <c>CUDA_MPS_ACTIVE_THREAD_PERCENTAGE</c> in the container's environment.
    /// </summary>
    /// <value>Null: the setting of the instance's MPS server holds, 100 percent unless changed.</value>
    public int? MaxComputePercent { get; init; }
}
