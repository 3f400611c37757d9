using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAcceleratorOverride.html</remarks>
[EcsShape]
public sealed partial record InferenceAcceleratorOverride
{
    /// <summary>TODO </summary>
    public string? DeviceName { get; init; }

    /// <summary>TODO </summary>
    public string? DeviceType { get; init; }
}
