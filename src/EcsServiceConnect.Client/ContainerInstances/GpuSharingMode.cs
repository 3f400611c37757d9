using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How a GPU of a container instance is used at present.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GpuSharingMode(string Value)
{
    /// <summary>
    /// One container has the GPU to itself. This is how a container gets a GPU if it asks for a number of GPUs, not for
    /// a share of one.
    /// </summary>
    public static GpuSharingMode Dedicated => new(Names.Dedicated);

    /// <summary>No container uses the GPU; all its memory is free.</summary>
    public static GpuSharingMode Idle => new(Names.Idle);

    /// <summary>
    /// One or more containers share the GPU through NVIDIA's Multi-Process Service (MPS). Meanwhile only containers
    /// that ask for such a share are added.
    /// </summary>
    public static GpuSharingMode NvidiaMps => new(Names.NvidiaMps);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
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
