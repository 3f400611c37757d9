using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A device of the container instance that a container may use, such as a block or sound device.</summary>
/// <remarks>
/// Linux on EC2 and external instances only; not supported on Fargate.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Device
{
    /// <summary>Required. The device's path on the container instance, such as <c>/dev/snd</c>.</summary>
    [ItemKey]
    public required string HostPath { get; init; }

    /// <summary>The path under which the container sees the device.</summary>
    /// <value>Null: the same path as on the instance.</value>
    [AbsentMeans(Member = nameof(HostPath))]
    public string? ContainerPath { get; init; }

    /// <summary>What the container may do with the device.</summary>
    /// <value>Null: read, write and mknod.</value>
    [Unordered]
    [AbsentMeans(DeviceCgroupPermission.Names.Read, DeviceCgroupPermission.Names.Write, DeviceCgroupPermission.Names.Mknod)]
    public IReadOnlyList<DeviceCgroupPermission>? Permissions { get; init; }
}
