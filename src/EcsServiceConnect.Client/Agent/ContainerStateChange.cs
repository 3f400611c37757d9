using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The new state of a container, as the container agent reports it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerStateChange.html
/// </remarks>
[EcsShape]
public sealed partial record ContainerStateChange
{
    /// <summary>The name of the container in the task definition.</summary>
    public string? ContainerName { get; init; }

    /// <summary>
    /// The digest of the image that the container was started from, in the form <c>sha256:</c> and 64 hexadecimal
    /// digits.
    /// </summary>
    public string? ImageDigest { get; init; }

    /// <summary>The id of the container in the container runtime, for instance its Docker id.</summary>
    /// <value>Null until the runtime has created the container.</value>
    public string? RuntimeId { get; init; }

    /// <summary>The exit code of the container. 0 means success by convention.</summary>
    /// <value>Null until the container has exited.</value>
    public int? ExitCode { get; init; }

    /// <summary>The ports of the container that are bound to ports of the container instance.</summary>
    /// <value>Null if no port is bound.</value>
    public IReadOnlyList<NetworkBinding>? NetworkBindings { get; init; }

    /// <summary>Why the container is in this state, for people.</summary>
    /// <value>Null if there is nothing to explain.</value>
    public string? Reason { get; init; }

    /// <summary>The new state of the container, such as <c>RUNNING</c> or <c>STOPPED</c>.</summary>
    public string? Status { get; init; }
}
