using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Gives a container the mounts of another one.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html</remarks>
[EcsShape]
public sealed partial record VolumeFrom
{
    /// <summary>
    /// The <see cref="ContainerDefinition.Name"/> of the other container, in the same task definition.
    /// </summary>
    public string? SourceContainer { get; init; }

    /// <summary>Whether the container may only read them.</summary>
    /// <value>Null: false; it may write where the other container may.</value>
    public bool? ReadOnly { get; init; }
}
