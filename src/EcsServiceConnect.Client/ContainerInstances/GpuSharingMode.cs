using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How a GPU of a container instance is in use.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GpuSharingMode(string Value)
{
    /// <summary>One container has it to itself.</summary>
    public static GpuSharingMode Dedicated => new(Names.Dedicated);

    /// <summary>No container uses it.</summary>
    public static GpuSharingMode Idle => new(Names.Idle);

    /// <summary>Containers share it by NVIDIA's Multi-Process Service (MPS).</summary>
    public static GpuSharingMode NvidiaMps => new(Names.NvidiaMps);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GpuSharingMode.Dedicated"/>
        public const string Dedicated = "DEDICATED";

        /// <inheritdoc cref="GpuSharingMode.Idle"/>
        public const string Idle = "IDLE";

        /// <inheritdoc cref="GpuSharingMode.NvidiaMps"/>
        public const string NvidiaMps = "NVIDIA_MPS";
    }
}
