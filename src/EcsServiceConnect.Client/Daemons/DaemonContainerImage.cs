using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The image of one container of a daemon revision, with the digest that its tag stood for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonContainerImage.html</remarks>
[EcsShape]
public sealed partial record DaemonContainerImage
{
    /// <summary>
    /// The name of the container in the daemon task definition (<see cref="DaemonContainerDefinition.Name"/>).
    /// </summary>
    public string? ContainerName { get; init; }

    /// <summary>
    /// The digest that the image's tag stood for when the revision was made, such as <c>sha256:4f1c…</c>. Unlike a tag,
    /// it names exactly one image.
    /// </summary>
    /// <value>Null where the tag was not resolved.</value>
    public string? ImageDigest { get; init; }

    /// <summary>The image as the daemon task definition names it, such as <c>fluent/fluent-bit:4.1</c>.</summary>
    public string? Image { get; init; }
}
