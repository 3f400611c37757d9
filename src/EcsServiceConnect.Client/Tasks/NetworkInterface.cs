using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkInterface.html</remarks>
[EcsShape]
public sealed partial record NetworkInterface
{
    /// <summary>TODO </summary>
    public string? AttachmentId { get; init; }

    /// <summary>TODO </summary>
    public string? PrivateIpv4Address { get; init; }

    /// <summary>TODO </summary>
    public string? Ipv6Address { get; init; }
}
