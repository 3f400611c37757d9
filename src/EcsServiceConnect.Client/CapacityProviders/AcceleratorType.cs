using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of accelerator that an instance type has beside its CPU.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AcceleratorType(string Value)
{
    /// <summary>Field-programmable gate arrays: hardware whose logic is loaded at run time.</summary>
    public static AcceleratorType Fpga => new(Names.Fpga);

    /// <summary>Graphics processing units, for graphics and for parallel computing.</summary>
    public static AcceleratorType Gpu => new(Names.Gpu);

    /// <summary>Chips made for running trained machine learning models.</summary>
    public static AcceleratorType Inference => new(Names.Inference);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AcceleratorType.Fpga"/>
        public const string Fpga = "fpga";

        /// <inheritdoc cref="AcceleratorType.Gpu"/>
        public const string Gpu = "gpu";

        /// <inheritdoc cref="AcceleratorType.Inference"/>
        public const string Inference = "inference";
    }
}
