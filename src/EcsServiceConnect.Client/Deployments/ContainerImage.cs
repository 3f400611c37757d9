using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The image that one container of a service revision runs, pinned to its digest.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerImage.html</remarks>
[EcsShape]
public sealed partial record ContainerImage
{
    /// <summary>The name of the container in the task definition.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ContainerName { get; init; }

    /// <summary>
    /// The digest that the image's tag stood for when the revision was made, such as <c>sha256:4f1c…</c>. All tasks
    /// of the revision run that.
    /// </summary>
    /// <value>Null where it could not be resolved, or was not to be.</value>
    public string? ImageDigest { get; init; }

    /// <summary>The image as the task definition names it.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Image { get; init; }
}
