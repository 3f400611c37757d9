using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Another Elastic Inference accelerator for a device of the task definition. Elastic Inference is no longer offered;
/// the type serves to read old descriptions.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAcceleratorOverride.html
/// </remarks>
[EcsShape]
public sealed partial record InferenceAcceleratorOverride
{
    /// <summary>
    /// The device to override, by its <see cref="InferenceAccelerator.DeviceName"/> in the task definition.
    /// </summary>
    public string? DeviceName { get; init; }

    /// <summary>The accelerator type to use in its place, such as <c>eia2.medium</c>.</summary>
    public string? DeviceType { get; init; }
}
