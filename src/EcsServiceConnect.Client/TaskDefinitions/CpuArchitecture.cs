using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The instruction set that a task's images are built for. The default value means absent, which the service treats as
/// <c>X86_64</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CpuArchitecture(string Value)
{
    /// <summary>
    /// 64-bit Arm, such as AWS Graviton. Linux only, on EC2, Managed Instances and Fargate (platform version 1.4.0 or
    /// later).
    /// </summary>
    public static CpuArchitecture Arm64 => new(Names.Arm64);

    /// <summary>64-bit Intel or AMD. The only architecture for Windows containers.</summary>
    public static CpuArchitecture X86_64 => new(Names.X86_64);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CpuArchitecture.Arm64"/>
        public const string Arm64 = "ARM64";

        /// <inheritdoc cref="CpuArchitecture.X86_64"/>
        public const string X86_64 = "X86_64";
    }
}
