using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The maker of an instance type's accelerators, not of its CPU; for that see <see cref="CpuManufacturer"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AcceleratorManufacturer(string Value)
{
    /// <summary>AWS's own chips for machine learning, such as Inferentia.</summary>
    public static AcceleratorManufacturer AmazonWebServices => new(Names.AmazonWebServices);

    /// <summary>AMD, the maker of the Radeon Pro GPUs.</summary>
    public static AcceleratorManufacturer Amd => new(Names.Amd);

    /// <summary>Habana Labs, whose Gaudi chips train machine learning models.</summary>
    public static AcceleratorManufacturer Habana => new(Names.Habana);

    /// <summary>NVIDIA, the maker of the GPUs of most GPU instance types.</summary>
    public static AcceleratorManufacturer Nvidia => new(Names.Nvidia);

    /// <summary>Xilinx, the maker of the FPGAs, such as the VU9P.</summary>
    public static AcceleratorManufacturer Xilinx => new(Names.Xilinx);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AcceleratorManufacturer.AmazonWebServices"/>
        public const string AmazonWebServices = "amazon-web-services";

        /// <inheritdoc cref="AcceleratorManufacturer.Amd"/>
        public const string Amd = "amd";

        /// <inheritdoc cref="AcceleratorManufacturer.Habana"/>
        public const string Habana = "habana";

        /// <inheritdoc cref="AcceleratorManufacturer.Nvidia"/>
        public const string Nvidia = "nvidia";

        /// <inheritdoc cref="AcceleratorManufacturer.Xilinx"/>
        public const string Xilinx = "xilinx";
    }
}
