using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Linux capabilities that a container has in addition to Docker's default set, or lacks from it.</summary>
/// <remarks>
/// The names are those of the kernel without <c>CAP_</c>: <c>ALL</c>, <c>AUDIT_CONTROL</c>, <c>AUDIT_WRITE</c>,
/// <c>BLOCK_SUSPEND</c>, <c>CHOWN</c>, <c>DAC_OVERRIDE</c>, <c>DAC_READ_SEARCH</c>, <c>FOWNER</c>, <c>FSETID</c>,
/// <c>IPC_LOCK</c>, <c>IPC_OWNER</c>, <c>KILL</c>, <c>LEASE</c>, <c>LINUX_IMMUTABLE</c>, <c>MAC_ADMIN</c>,
/// <c>MAC_OVERRIDE</c>, <c>MKNOD</c>, <c>NET_ADMIN</c>, <c>NET_BIND_SERVICE</c>, <c>NET_BROADCAST</c>, <c>NET_RAW</c>,
/// <c>SETFCAP</c>, <c>SETGID</c>, <c>SETPCAP</c>, <c>SETUID</c>, <c>SYS_ADMIN</c>, <c>SYS_BOOT</c>, <c>SYS_CHROOT</c>,
/// <c>SYS_MODULE</c>, <c>SYS_NICE</c>, <c>SYS_PACCT</c>, <c>SYS_PTRACE</c>, <c>SYS_RAWIO</c>, <c>SYS_RESOURCE</c>,
/// <c>SYS_TIME</c>, <c>SYS_TTY_CONFIG</c>, <c>SYSLOG</c> and <c>WAKE_ALARM</c>.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html</para>
/// </remarks>
[EcsShape]
public sealed partial record KernelCapabilities
{
    /// <summary>Capabilities to add. Fargate supports only <c>SYS_PTRACE</c>, from platform version 1.4.0.</summary>
    /// <value>Null: none is added.</value>
    [Unordered]
    [AbsentMeans(IsDescribed = true)]
    public IReadOnlyList<string>? Add { get; init; }

    /// <summary>Capabilities to remove, on every launch type.</summary>
    /// <value>Null: none is removed.</value>
    [Unordered]
    [AbsentMeans(IsDescribed = true)]
    public IReadOnlyList<string>? Drop { get; init; }
}
