using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The mounts of another container, for use in a container.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html</remarks>
[EcsShape]
public sealed partial record VolumeFrom
{
    /// <summary>
    /// The <see cref="ContainerDefinition.Name"/> of the other container, in the same task definition.
    /// </summary>
    [ItemKey]
    public string? SourceContainer { get; init; }

    /// <summary>Whether the container may only read the mounts.</summary>
    /// <value>Null: false; it may write where the other container may.</value>
    [AbsentMeans(false)]
    public bool? ReadOnly { get; init; }
}
