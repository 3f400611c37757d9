using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The file system of an EBS volume that the service creates for a task.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskFilesystemType(string Value)
{
    /// <summary>ext3, for Linux.</summary>
    public static TaskFilesystemType Ext3 => new(Names.Ext3);

    /// <summary>ext4, for Linux.</summary>
    public static TaskFilesystemType Ext4 => new(Names.Ext4);

    /// <summary>NTFS, the only choice on Windows.</summary>
    public static TaskFilesystemType Ntfs => new(Names.Ntfs);

    /// <summary>XFS, the default on Linux.</summary>
    public static TaskFilesystemType Xfs => new(Names.Xfs);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TaskFilesystemType.Ext3"/>
        public const string Ext3 = "ext3";

        /// <inheritdoc cref="TaskFilesystemType.Ext4"/>
        public const string Ext4 = "ext4";

        /// <inheritdoc cref="TaskFilesystemType.Ntfs"/>
        public const string Ntfs = "ntfs";

        /// <inheritdoc cref="TaskFilesystemType.Xfs"/>
        public const string Xfs = "xfs";
    }
}
