using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The image that one container of a service revision runs, pinned to its digest. Compare the digests of two revisions
/// to see whether an image changed although its tag did not. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerImage.html</remarks>
[EcsShape]
public sealed partial record ContainerImage
{
    /// <summary>The name of the container, as <see cref="ContainerDefinition.Name"/> has it.</summary>
    public string? ContainerName { get; init; }

    /// <summary>
    /// The digest that the image's tag resolved to when the revision was created, such as <c>sha256:4f1c…</c>. All
    /// tasks of the revision run exactly this image, even if the tag is moved later.
    /// </summary>
    /// <value>
    /// Null where the tag was not resolved, as with <see cref="VersionConsistency.Disabled"/> for the container.
    /// </value>
    public string? ImageDigest { get; init; }

    /// <summary>
    /// The image as the task definition names it: repository with tag or digest, such as
    /// <c>public.ecr.aws/nginx/nginx:1.27</c>.
    /// </summary>
    public string? Image { get; init; }
}
