using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Something that the service attached to a task or to a container instance: a network interface, a Service Connect
/// proxy configuration or a managed EBS volume.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attachment.html</remarks>
[EcsShape]
public sealed partial record Attachment
{
    /// <summary>
    /// The identifier of the attachment, a UUID. The network interfaces of the task's containers refer to it
    /// (<see cref="NetworkInterface.AttachmentId"/>). Set by the service.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>
    /// What is attached: <c>ElasticNetworkInterface</c>, <c>Service Connect</c> or <c>AmazonElasticBlockStorage</c>.
    /// The service may add others.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>
    /// How far the attachment has come: <c>PRECREATED</c>, <c>CREATED</c>, <c>ATTACHING</c>, <c>ATTACHED</c>,
    /// <c>DETACHING</c>, <c>DETACHED</c>, <c>DELETED</c> or <c>FAILED</c>.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>
    /// What is known of the attachment, as names and values that depend on <see cref="Type"/>. A network interface
    /// has <c>subnetId</c>, <c>networkInterfaceId</c>, <c>macAddress</c>, <c>privateDnsName</c> and
    /// <c>privateIPv4Address</c>; a Service Connect attachment its port name, discovery name, client aliases and
    /// ingress port override; an EBS volume its role, name, id and whether it is deleted with the task.
    /// </summary>
    /// <value>Empty until the service has something to tell.</value>
    public IReadOnlyList<EcsKeyValuePair> Details { get; init; } = [];
}
