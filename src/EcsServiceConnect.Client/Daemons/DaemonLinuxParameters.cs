using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Settings of Linux for a daemon's container.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonLinuxParameters.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonLinuxParameters
{
    /// <summary>Capabilities that the container gets beyond Docker's own, or loses.</summary>
    /// <value>Null: Docker's own.</value>
    public KernelCapabilities? Capabilities { get; init; }

    /// <summary>Devices of the instance that the container may use.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Device>? Devices { get; init; }

    /// <summary>
    /// True to run a small init process that passes signals on and cleans up after ended processes.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? InitProcessEnabled { get; init; }

    /// <summary>Temporary file systems in memory.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Tmpfs>? Tmpfs { get; init; }
}
