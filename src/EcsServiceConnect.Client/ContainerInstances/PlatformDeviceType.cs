using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of device that a machine offers to tasks.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PlatformDeviceType(string Value)
{
    /// <summary>A GPU. A container gets it whole or shares it with others.</summary>
    public static PlatformDeviceType Gpu => new(Names.Gpu);

    /// <summary>An AWS Neuron accelerator: Inferentia or Trainium.</summary>
    public static PlatformDeviceType NeuronDevice => new(Names.NeuronDevice);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PlatformDeviceType.Gpu"/>
        public const string Gpu = "GPU";

        /// <inheritdoc cref="PlatformDeviceType.NeuronDevice"/>
        public const string NeuronDevice = "NEURON_DEVICE";
    }
}
