using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The maker of an instance type's CPU, which also decides the architecture: images must fit it.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CpuManufacturer(string Value)
{
    /// <summary>AWS, whose Graviton CPUs have the Arm architecture (<c>ARM64</c>).</summary>
    public static CpuManufacturer AmazonWebServices => new(Names.AmazonWebServices);

    /// <summary>AMD, with the architecture <c>X86_64</c>.</summary>
    public static CpuManufacturer Amd => new(Names.Amd);

    /// <summary>Intel, with the architecture <c>X86_64</c>.</summary>
    public static CpuManufacturer Intel => new(Names.Intel);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CpuManufacturer.AmazonWebServices"/>
        public const string AmazonWebServices = "amazon-web-services";

        /// <inheritdoc cref="CpuManufacturer.Amd"/>
        public const string Amd = "amd";

        /// <inheritdoc cref="CpuManufacturer.Intel"/>
        public const string Intel = "intel";
    }
}
