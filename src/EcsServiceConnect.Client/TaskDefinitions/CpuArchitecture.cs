using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CpuArchitecture(string Value)
{
    /// <summary>TODO</summary>
    public static CpuArchitecture Arm64 => new(Names.Arm64);

    /// <summary>TODO</summary>
    public static CpuArchitecture X86_64 => new(Names.X86_64);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CpuArchitecture.Arm64"/>
        public const string Arm64 = "ARM64";

        /// <inheritdoc cref="CpuArchitecture.X86_64"/>
        public const string X86_64 = "X86_64";
    }
}
