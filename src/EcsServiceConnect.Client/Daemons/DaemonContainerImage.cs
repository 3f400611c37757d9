using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The image that one container of a daemon revision runs, pinned to its digest.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonContainerImage.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonContainerImage
{
    /// <summary>The name of the container in the daemon task definition.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ContainerName { get; init; }

    /// <summary>
    /// The digest that the image's tag stood for when the revision was made, such as <c>sha256:4f1c…</c>.
    /// </summary>
    /// <value>Null where it could not be resolved.</value>
    public string? ImageDigest { get; init; }

    /// <summary>The image as the daemon task definition names it.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Image { get; init; }
}
