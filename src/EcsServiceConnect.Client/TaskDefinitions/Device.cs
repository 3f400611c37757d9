using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html</remarks>
[EcsShape]
public sealed partial record Device
{
    /// <summary>TODO ['required=True']</summary>
    public required string HostPath { get; init; }

    /// <summary>TODO </summary>
    public string? ContainerPath { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<DeviceCgroupPermission>? Permissions { get; init; }
}
