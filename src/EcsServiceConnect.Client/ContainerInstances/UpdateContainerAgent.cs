using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Makes the container agent of an instance update itself to the newest version. Running tasks are not interrupted.
/// </summary>
/// <remarks>
/// <para>
/// It works only on instances with an ECS-optimized Amazon Linux image, or another Amazon Linux with the
/// <c>ecs-init</c> service. It does not work on the ECS-optimized Amazon Linux 2 image for arm64 (update the package
/// <c>ecs-init</c> there), nor on Windows (start new instances there).
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerAgent.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateContainerAgentRequest : EcsRequest<UpdateContainerAgentResponse>
{
    /// <summary>The cluster of the instance, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The container instance, by id or full ARN.</summary>
    public required string ContainerInstance { get; init; }
}

/// <summary>The response to <see cref="UpdateContainerAgentRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateContainerAgentResponse : EcsResponse
{
    /// <summary>
    /// The container instance. Its <see cref="Models.ContainerInstance.AgentUpdateStatus"/> shows the progress of the
    /// update.
    /// </summary>
    public ContainerInstance? ContainerInstance { get; init; }
}
