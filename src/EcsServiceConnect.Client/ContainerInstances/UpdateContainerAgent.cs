using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Has the container agent of an instance update itself to the newest version, without touching its tasks.
/// </summary>
/// <remarks>
/// <para>It works for images of Amazon Linux that are made for ECS, and not for Windows.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerAgent.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateContainerAgentRequest : EcsRequest<UpdateContainerAgentResponse>
{
    /// <summary>The cluster of the instance, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The container instance, by id or full ARN.</summary>
    public required string ContainerInstance { get; init; }
}

/// <summary>The answer to <see cref="UpdateContainerAgentRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateContainerAgentResponse : EcsResponse
{
    /// <summary>
    /// The container instance; <see cref="ContainerInstance.AgentUpdateStatus"/> tells how far the update is.
    /// </summary>
    /// <value>Null if the service does not tell.</value>
    public ContainerInstance? ContainerInstance { get; init; }
}
