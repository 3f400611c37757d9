using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Settings of a container that exist on Linux only; not for Windows containers.</summary>
/// <remarks>
/// Fargate accepts <see cref="Capabilities"/> (adding only <c>SYS_PTRACE</c>), <see cref="InitProcessEnabled"/> and
/// <see cref="Tmpfs"/>, but not <see cref="Devices"/>, <see cref="SharedMemorySize"/>, <see cref="MaxSwap"/> and
/// <see cref="Swappiness"/>. EC2 and external instances accept all.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html</para>
/// </remarks>
[EcsShape]
public sealed partial record LinuxParameters
{
    /// <summary>Kernel capabilities to add to Docker's default set or to remove from it.</summary>
    /// <value>Null: Docker's default set.</value>
    public KernelCapabilities? Capabilities { get; init; }

    /// <summary>Devices of the container instance that the container may use. Not supported on Fargate.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Device>? Devices { get; init; }

    /// <summary>
    /// Whether a small init process runs as the container's first process, forwards signals and reaps orphaned
    /// processes. Useful for ECS Exec. Needs Docker API 1.25 on EC2.
    /// </summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false, IsOmitted = true)]
    public bool? InitProcessEnabled { get; init; }

    /// <summary>The size of <c>/dev/shm</c> in MiB. Not supported on Fargate.</summary>
    /// <value>Null: Docker's default, 64 MiB.</value>
    public int? SharedMemorySize { get; init; }

    /// <summary>
    /// File systems in memory to mount into the container. Their sizes count as memory of the container when ECS places
    /// the task.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Tmpfs>? Tmpfs { get; init; }

    /// <summary>
    /// How much swap space the container may use, in MiB: 0 (none) or more. Docker receives the sum of this and the
    /// container's memory. Not supported on Fargate.
    /// </summary>
    /// <value>Null: the instance's own swap settings hold, and <see cref="Swappiness"/> is ignored.</value>
    public int? MaxSwap { get; init; }

    /// <summary>
    /// How eagerly the kernel swaps the container's memory out: 0 (only if nothing else helps) to 100 (as much as it
    /// can). Ignored without <see cref="MaxSwap"/>; not supported on Fargate or Amazon Linux 2023.
    /// </summary>
    /// <value>Null: 60, where <see cref="MaxSwap"/> is set.</value>
    [ValueRange(0, 100)]
    public int? Swappiness { get; init; }
}
