using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A single model of accelerator, by which instance types can be picked more narrowly than by
/// <see cref="AcceleratorType"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AcceleratorName(string Value)
{
    /// <summary>The NVIDIA A100, a data centre GPU of the Ampere generation.</summary>
    public static AcceleratorName A100 => new(Names.A100);

    /// <summary>The NVIDIA A10G, a GPU of the Ampere generation for graphics and inference.</summary>
    public static AcceleratorName A10g => new(Names.A10g);

    /// <summary>The NVIDIA H100, a data centre GPU of the Hopper generation.</summary>
    public static AcceleratorName H100 => new(Names.H100);

    /// <summary>AWS Inferentia, a chip for machine learning inference.</summary>
    public static AcceleratorName Inferentia => new(Names.Inferentia);

    /// <summary>The NVIDIA GRID K520, an early GPU for graphics.</summary>
    public static AcceleratorName K520 => new(Names.K520);

    /// <summary>The NVIDIA Tesla K80, an early data centre GPU for computing.</summary>
    public static AcceleratorName K80 => new(Names.K80);

    /// <summary>The NVIDIA Tesla M60, a GPU for graphics and virtual desktops.</summary>
    public static AcceleratorName M60 => new(Names.M60);

    /// <summary>The AMD Radeon Pro V520, a GPU for graphics.</summary>
    public static AcceleratorName RadeonProV520 => new(Names.RadeonProV520);

    /// <summary>The NVIDIA T4, a GPU of the Turing generation for inference and graphics.</summary>
    public static AcceleratorName T4 => new(Names.T4);

    /// <summary>The NVIDIA T4G, the T4 as it is paired with AWS's Arm CPUs.</summary>
    public static AcceleratorName T4g => new(Names.T4g);

    /// <summary>The NVIDIA V100, a data centre GPU of the Volta generation.</summary>
    public static AcceleratorName V100 => new(Names.V100);

    /// <summary>The Xilinx VU9P, an FPGA that is programmed for the task at hand.</summary>
    public static AcceleratorName Vu9p => new(Names.Vu9p);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AcceleratorName.A100"/>
        public const string A100 = "a100";

        /// <inheritdoc cref="AcceleratorName.A10g"/>
        public const string A10g = "a10g";

        /// <inheritdoc cref="AcceleratorName.H100"/>
        public const string H100 = "h100";

        /// <inheritdoc cref="AcceleratorName.Inferentia"/>
        public const string Inferentia = "inferentia";

        /// <inheritdoc cref="AcceleratorName.K520"/>
        public const string K520 = "k520";

        /// <inheritdoc cref="AcceleratorName.K80"/>
        public const string K80 = "k80";

        /// <inheritdoc cref="AcceleratorName.M60"/>
        public const string M60 = "m60";

        /// <inheritdoc cref="AcceleratorName.RadeonProV520"/>
        public const string RadeonProV520 = "radeon-pro-v520";

        /// <inheritdoc cref="AcceleratorName.T4"/>
        public const string T4 = "t4";

        /// <inheritdoc cref="AcceleratorName.T4g"/>
        public const string T4g = "t4g";

        /// <inheritdoc cref="AcceleratorName.V100"/>
        public const string V100 = "v100";

        /// <inheritdoc cref="AcceleratorName.Vu9p"/>
        public const string Vu9p = "vu9p";
    }
}
