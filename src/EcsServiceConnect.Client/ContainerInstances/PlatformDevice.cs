using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A device of a machine, such as a GPU, that tasks can use. The container agent reports it when it registers the
/// machine.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlatformDevice.html
/// </remarks>
[EcsShape]
public sealed partial record PlatformDevice
{
    /// <summary>Required. The id of the device on the machine; for a GPU, the GPU's id.</summary>
    public required string Id { get; init; }

    /// <summary>Required. The kind of device.</summary>
    public required PlatformDeviceType Type { get; init; }
}
