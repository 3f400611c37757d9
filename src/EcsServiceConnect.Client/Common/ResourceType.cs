using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of a special resource that a container needs.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ResourceType(string Value)
{
    /// <summary>NVIDIA GPUs of the instance. Not on Fargate.</summary>
    public static ResourceType Gpu => new(Names.Gpu);

    /// <summary>An Elastic Inference accelerator. No longer offered.</summary>
    public static ResourceType InferenceAccelerator => new(Names.InferenceAccelerator);

    /// <summary>
    /// All AWS Neuron devices (Trainium, Inferentia) of the instance, for one container of the task. Only on ECS
    /// Managed Instances, and not beside Neuron devices mapped by path.
    /// </summary>
    public static ResourceType NeuronDevice => new(Names.NeuronDevice);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
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
