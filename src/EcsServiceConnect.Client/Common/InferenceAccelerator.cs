using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html</remarks>
[EcsShape]
public sealed partial record InferenceAccelerator
{
    /// <summary>TODO ['required=True']</summary>
    public required string DeviceName { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string DeviceType { get; init; }
}
