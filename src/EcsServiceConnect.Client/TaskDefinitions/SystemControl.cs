using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A kernel parameter (sysctl) of a container's own namespace.</summary>
/// <remarks>
/// On Fargate it needs Linux platform version 1.4.0. With network mode <c>host</c>, network parameters are those of the
/// instance itself; with IPC mode <c>host</c>, IPC parameters are invalid.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html</para>
/// </remarks>
[EcsShape]
public sealed partial record SystemControl
{
    /// <summary>
    /// The parameter's name, such as <c>net.core.somaxconn</c> or <c>net.ipv4.tcp_keepalive_time</c> (network) or
    /// <c>kernel.shmmax</c> or <c>fs.mqueue.msg_max</c> (IPC).
    /// </summary>
    [ItemKey]
    public string? Namespace { get; init; }

    /// <summary>The parameter's value, as text; unit and range are those of the kernel parameter.</summary>
    public string? Value { get; init; }
}
