using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A file system in memory, mounted into a container: fast, and lost with the container.</summary>
/// <remarks>
/// For Linux containers, on Fargate too.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Tmpfs
{
    /// <summary>Required. The mount path in the container: an absolute path.</summary>
    [ItemKey]
    public required string ContainerPath { get; init; }

    /// <summary>Required. The maximum size in MiB.</summary>
    public required int? Size { get; init; }

    /// <summary>
    /// Mount options: <c>defaults</c>, <c>ro</c>, <c>rw</c>, <c>suid</c>, <c>nosuid</c>, <c>dev</c>, <c>nodev</c>,
    /// <c>exec</c>, <c>noexec</c>, <c>sync</c>, <c>async</c>, <c>dirsync</c>, <c>remount</c>, <c>mand</c>,
    /// <c>nomand</c>, <c>atime</c>, <c>noatime</c>, <c>diratime</c>, <c>nodiratime</c>, <c>bind</c>, <c>rbind</c>,
    /// <c>unbindable</c>, <c>runbindable</c>, <c>private</c>, <c>rprivate</c>, <c>shared</c>, <c>rshared</c>,
    /// <c>slave</c>, <c>rslave</c>, <c>relatime</c>, <c>norelatime</c>, <c>strictatime</c>, <c>nostrictatime</c>,
    /// <c>mode</c>, <c>uid</c>, <c>gid</c>, <c>nr_inodes</c>, <c>nr_blocks</c> and <c>mpol</c>.
    /// </summary>
    /// <value>Null: Docker's own.</value>
    public IReadOnlyList<string>? MountOptions { get; init; }
}
