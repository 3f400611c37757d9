using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Something that ECS attached to a task or to a container instance: a network interface, a Service Connect proxy
/// configuration or a managed EBS volume.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attachment.html</remarks>
[EcsShape]
public sealed partial record Attachment
{
    /// <summary>
    /// The identifier of the attachment, a UUID. The network interfaces of the task's containers refer to it
    /// (<see cref="NetworkInterface.AttachmentId"/>).
    /// </summary>
    public string? Id { get; init; }

    /// <summary>
    /// What is attached: <c>ElasticNetworkInterface</c>, <c>Service Connect</c> or <c>AmazonElasticBlockStorage</c>.
    /// AWS may add further kinds, so do not rely on the list being complete.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>
    /// How far the attachment has come: <c>PRECREATED</c>, <c>CREATED</c>, <c>ATTACHING</c>, <c>ATTACHED</c>,
    /// <c>DETACHING</c>, <c>DETACHED</c>, <c>DELETED</c> or <c>FAILED</c>.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>
    /// The particulars of the attachment, as names and values that depend on <see cref="Type"/>.
    /// <list type="bullet">
    /// <item><description>A network interface has <c>subnetId</c>, <c>networkInterfaceId</c>, <c>macAddress</c>,
    /// <c>privateDnsName</c> and <c>privateIPv4Address</c>.</description></item>
    /// <item><description>A Service Connect attachment has <c>portName</c>, <c>discoveryName</c>, <c>clientAliases</c>
    /// and <c>ingressPortOverride</c>.</description></item>
    /// <item><description>An EBS volume has <c>roleArn</c>, <c>volumeName</c>, <c>volumeId</c> and
    /// <c>deleteOnTermination</c>, and <c>statusReason</c> where it could not be created or
    /// attached.</description></item>
    /// </list>
    /// </summary>
    /// <value>Empty until ECS has prepared the attachment.</value>
    public IReadOnlyList<EcsKeyValuePair> Details { get; init; } = [];
}
