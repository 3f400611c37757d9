using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The processor architecture of an Express Mode service's tasks. The image must be built for it.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ExpressCpuArchitecture(string Value)
{
    /// <summary>64-bit Arm, which is AWS Graviton.</summary>
    public static ExpressCpuArchitecture Arm64 => new(Names.Arm64);

    /// <summary>64-bit x86, of Intel or AMD: the default for a new service.</summary>
    public static ExpressCpuArchitecture X86_64 => new(Names.X86_64);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ExpressCpuArchitecture.Arm64"/>
        public const string Arm64 = "ARM64";

        /// <inheritdoc cref="ExpressCpuArchitecture.X86_64"/>
        public const string X86_64 = "X86_64";
    }
}
