using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A device of the machine that tasks can be given for themselves. Sent by the container agent when it registers.
/// </summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlatformDevice.html
/// </remarks>
[EcsShape]
public sealed partial record PlatformDevice
{
    /// <summary>Required. The id of the device, such as the id of a GPU.</summary>
    public required string Id { get; init; }

    /// <summary>Required. What kind of device it is.</summary>
    public required PlatformDeviceType Type { get; init; }
}
