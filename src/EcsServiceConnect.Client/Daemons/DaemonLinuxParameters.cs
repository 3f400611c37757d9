using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Linux settings for a container of a daemon: capabilities, devices, an init process and file systems in memory.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonLinuxParameters.html</remarks>
[EcsShape]
public sealed partial record DaemonLinuxParameters
{
    /// <summary>
    /// Linux capabilities that the container gets beyond Docker's default set, or loses from it. Agents often need
    /// <c>NET_ADMIN</c>, <c>SYS_PTRACE</c>, <c>SYS_ADMIN</c>, <c>BPF</c> or <c>PERFMON</c>.
    /// </summary>
    /// <value>Null: Docker's default set.</value>
    public KernelCapabilities? Capabilities { get; init; }

    /// <summary>Devices of the instance that the container may use.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Device>? Devices { get; init; }

    /// <summary>
    /// Whether a small init process runs in the container, which passes signals on and cleans up after ended processes.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? InitProcessEnabled { get; init; }

    /// <summary>File systems in memory to mount into the container.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Tmpfs>? Tmpfs { get; init; }
}
