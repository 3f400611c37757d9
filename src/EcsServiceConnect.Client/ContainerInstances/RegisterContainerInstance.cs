using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Registers the machine that it is sent from with a cluster. Sent by the container agent; an application has no use
/// for it.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterContainerInstance.html
/// </remarks>
[EcsOperation]
public sealed partial record RegisterContainerInstanceRequest : EcsRequest<RegisterContainerInstanceResponse>
{
    /// <summary>The cluster to join, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>The identity document of the EC2 instance, as its metadata gives it.</summary>
    /// <value>Null: left out.</value>
    public string? InstanceIdentityDocument { get; init; }

    /// <summary>The signature of the identity document, as the instance's metadata gives it.</summary>
    /// <value>Null: left out.</value>
    public string? InstanceIdentityDocumentSignature { get; init; }

    /// <summary>What the machine has for tasks: CPU units of 1/1024 vCPU, memory in MiB, and ports.</summary>
    /// <value>Null: left out.</value>
    public IReadOnlyList<Resource>? TotalResources { get; init; }

    /// <summary>The versions of the container agent and of Docker.</summary>
    /// <value>Null: left out.</value>
    public VersionInfo? VersionInfo { get; init; }

    /// <summary>The full ARN of the container instance, to register anew one that was registered before.</summary>
    /// <value>Null: a new one.</value>
    public string? ContainerInstanceArn { get; init; }

    /// <summary>The attributes of the machine that placement can ask for.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<EcsAttribute>? Attributes { get; init; }

    /// <summary>The devices of the machine that tasks can be given, such as GPUs.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<PlatformDevice>? PlatformDevices { get; init; }

    /// <summary>Tags for the container instance: at most 50, every key once.</summary>
    /// <value>Null: no tags.</value>
    public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>The answer to <see cref="RegisterContainerInstanceRequest"/>.</summary>
[EcsShape]
public sealed partial record RegisterContainerInstanceResponse : EcsResponse
{
    /// <summary>The container instance as it was registered.</summary>
    /// <value>Null if the service does not tell.</value>
    public ContainerInstance? ContainerInstance { get; init; }
}
