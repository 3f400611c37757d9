using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One thing that a container may do with a device of its host. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeviceCgroupPermission(string Value)
{
    /// <summary>Create a device file for it inside the container.</summary>
    public static DeviceCgroupPermission Mknod => new(Names.Mknod);

    /// <summary>Read from the device.</summary>
    public static DeviceCgroupPermission Read => new(Names.Read);

    /// <summary>Write to the device.</summary>
    public static DeviceCgroupPermission Write => new(Names.Write);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeviceCgroupPermission.Mknod"/>
        public const string Mknod = "mknod";

        /// <inheritdoc cref="DeviceCgroupPermission.Read"/>
        public const string Read = "read";

        /// <inheritdoc cref="DeviceCgroupPermission.Write"/>
        public const string Write = "write";
    }
}
