using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Registers the machine that it is sent from with a cluster. Only the container agent sends it; applications do not
/// need it.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterContainerInstance.html
/// </remarks>
[EcsOperation]
public sealed partial record RegisterContainerInstanceRequest : EcsRequest<RegisterContainerInstanceResponse>, ITaggableRequest
{
    /// <summary>The cluster to join, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// The identity document of the EC2 instance, as its metadata service returns it at
    /// <c>/latest/dynamic/instance-identity/document/</c>.
    /// </summary>
    public string? InstanceIdentityDocument { get; init; }

    /// <summary>
    /// The signature of the identity document, as the metadata service returns it at
    /// <c>/latest/dynamic/instance-identity/signature/</c>.
    /// </summary>
    public string? InstanceIdentityDocumentSignature { get; init; }

    /// <summary>
    /// What the machine has for tasks: <c>CPU</c> in CPU units (1/1024 of a vCPU), <c>MEMORY</c> in MiB, and the
    /// reserved <c>PORTS</c> and <c>PORTS_UDP</c>.
    /// </summary>
    public IReadOnlyList<Resource>? TotalResources { get; init; }

    /// <summary>The versions of the container agent and of Docker on the machine.</summary>
    public VersionInfo? VersionInfo { get; init; }

    /// <summary>
    /// The full ARN that the machine got when it was registered before, to register it again as the same container
    /// instance.
    /// </summary>
    /// <value>Null: it becomes a new container instance.</value>
    public string? ContainerInstanceArn { get; init; }

    /// <summary>Attributes of the machine, for placement constraints.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<EcsAttribute>? Attributes { get; init; }

    /// <summary>Devices of the machine that tasks can use, such as GPUs.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<PlatformDevice>? PlatformDevices { get; init; }

    /// <summary>Tags for the container instance: at most 50, every key once.</summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>The response to <see cref="RegisterContainerInstanceRequest"/>.</summary>
[EcsShape]
public sealed partial record RegisterContainerInstanceResponse : EcsResponse
{
    /// <summary>The container instance as it was registered.</summary>
    public ContainerInstance? ContainerInstance { get; init; }
}
