using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Reports that a container has changed its state. Sent by the container agent; an application has no use for it.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitContainerStateChange.html
/// </remarks>
[EcsOperation]
public sealed partial record SubmitContainerStateChangeRequest : EcsRequest<SubmitContainerStateChangeResponse>
{
    /// <summary>The cluster of the container, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>The task that the container belongs to, by id or ARN.</summary>
    /// <value>Null: left out.</value>
    public string? Task { get; init; }

    /// <summary>The container's name in the task definition.</summary>
    /// <value>Null: left out.</value>
    public string? ContainerName { get; init; }

    /// <summary>The container's id in its runtime.</summary>
    /// <value>Null: left out.</value>
    public string? RuntimeId { get; init; }

    /// <summary>The container's new state, such as <c>RUNNING</c> or <c>STOPPED</c>.</summary>
    /// <value>Null: left out.</value>
    public string? Status { get; init; }

    /// <summary>The exit code of the container, once it has ended.</summary>
    /// <value>Null: it has none.</value>
    public int? ExitCode { get; init; }

    /// <summary>Why the container is in this state, in words.</summary>
    /// <value>Null: left out.</value>
    public string? Reason { get; init; }

    /// <summary>The ports of the container that are bound to ports of the container instance.</summary>
    /// <value>Null: left out.</value>
    public IReadOnlyList<NetworkBinding>? NetworkBindings { get; init; }
}

/// <summary>The answer to <see cref="SubmitContainerStateChangeRequest"/>.</summary>
[EcsShape]
public sealed partial record SubmitContainerStateChangeResponse : EcsResponse
{
    /// <summary>The service's word that it has taken the report.</summary>
    /// <value>Null if it gives none.</value>
    public string? Acknowledgment { get; init; }
}
