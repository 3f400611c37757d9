using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The elastic network interface of a task with network mode <c>awsvpc</c>, as one of its containers sees it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkInterface.html</remarks>
[EcsShape]
public sealed partial record NetworkInterface
{
    /// <summary>
    /// The id of the attachment that brought the interface (<see cref="Attachment.Id"/> in
    /// <see cref="EcsTask.Attachments"/>).
    /// </summary>
    public string? AttachmentId { get; init; }

    /// <summary>The private IPv4 address of the task in its subnet.</summary>
    /// <value>Null until one is assigned, and in an IPv6-only subnet.</value>
    public string? PrivateIpv4Address { get; init; }

    /// <summary>The IPv6 address of the task.</summary>
    /// <value>Null unless the subnet gives its interfaces IPv6 addresses.</value>
    public string? Ipv6Address { get; init; }
}
