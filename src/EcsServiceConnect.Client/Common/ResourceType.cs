using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ResourceType(string Value)
{
    /// <summary>TODO</summary>
    public static ResourceType Gpu => new(Names.Gpu);

    /// <summary>TODO</summary>
    public static ResourceType InferenceAccelerator => new(Names.InferenceAccelerator);

    /// <summary>TODO</summary>
    public static ResourceType NeuronDevice => new(Names.NeuronDevice);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ResourceType.Gpu"/>
        public const string Gpu = "GPU";

        /// <inheritdoc cref="ResourceType.InferenceAccelerator"/>
        public const string InferenceAccelerator = "InferenceAccelerator";

        /// <inheritdoc cref="ResourceType.NeuronDevice"/>
        public const string NeuronDevice = "NeuronDevice";
    }
}
