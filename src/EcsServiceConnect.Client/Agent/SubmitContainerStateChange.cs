using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Reports the new state of a container. Only the container agent sends it; applications do not need it.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitContainerStateChange.html
/// </remarks>
[EcsOperation]
public sealed partial record SubmitContainerStateChangeRequest : EcsRequest<SubmitContainerStateChangeResponse>
{
    /// <summary>The cluster of the container, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>The task that the container belongs to, by id or full ARN.</summary>
    public string? Task { get; init; }

    /// <summary>The name of the container in the task definition.</summary>
    public string? ContainerName { get; init; }

    /// <summary>The id of the container in the container runtime, for instance its Docker id.</summary>
    /// <value>Null until the runtime has created the container.</value>
    public string? RuntimeId { get; init; }

    /// <summary>The new state of the container, such as <c>RUNNING</c> or <c>STOPPED</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The exit code of the container. 0 means success by convention.</summary>
    /// <value>Null until the container has exited.</value>
    public int? ExitCode { get; init; }

    /// <summary>Why the container is in this state, for people.</summary>
    /// <value>Null if there is nothing to explain.</value>
    public string? Reason { get; init; }

    /// <summary>The ports of the container that are bound to ports of the container instance.</summary>
    /// <value>Null if no port is bound.</value>
    public IReadOnlyList<NetworkBinding>? NetworkBindings { get; init; }
}

/// <summary>The response to <see cref="SubmitContainerStateChangeRequest"/>.</summary>
[EcsShape]
public sealed partial record SubmitContainerStateChangeResponse : EcsResponse
{
    /// <summary>A text by which the service confirms the report.</summary>
    public string? Acknowledgment { get; init; }
}
