using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// An Elastic Inference accelerator of a task. Elastic Inference is no longer offered; the type serves to read old
/// definitions.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html</remarks>
[EcsShape]
public sealed partial record InferenceAccelerator
{
    /// <summary>
    /// Required. The name by which a container's <see cref="ResourceRequirement.Value"/> refers to the accelerator.
    /// </summary>
    [ItemKey]
    public required string DeviceName { get; init; }

    /// <summary>Required. The type of the accelerator, such as <c>eia2.medium</c>.</summary>
    public required string DeviceType { get; init; }
}
