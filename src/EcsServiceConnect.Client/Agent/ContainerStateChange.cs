using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What the container agent tells of a container whose state has changed.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerStateChange.html
/// </remarks>
[EcsShape]
public sealed partial record ContainerStateChange
{
    /// <summary>The container's name in the task definition.</summary>
    /// <value>Null: left out.</value>
    public string? ContainerName { get; init; }

    /// <summary>The digest of the image that the container was started from, such as <c>sha256:4f1c…</c>.</summary>
    /// <value>Null: left out.</value>
    public string? ImageDigest { get; init; }

    /// <summary>The container's id in its runtime.</summary>
    /// <value>Null: left out.</value>
    public string? RuntimeId { get; init; }

    /// <summary>The exit code of the container, once it has ended.</summary>
    /// <value>Null: it has none.</value>
    public int? ExitCode { get; init; }

    /// <summary>The ports of the container that are bound to ports of the container instance.</summary>
    /// <value>Null: left out.</value>
    public IReadOnlyList<NetworkBinding>? NetworkBindings { get; init; }

    /// <summary>Why the container is in this state, in words.</summary>
    /// <value>Null: left out.</value>
    public string? Reason { get; init; }

    /// <summary>The container's new state, such as <c>RUNNING</c> or <c>STOPPED</c>.</summary>
    /// <value>Null: left out.</value>
    public string? Status { get; init; }
}
