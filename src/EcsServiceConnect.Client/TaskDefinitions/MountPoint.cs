using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Puts one of the task's volumes into a container.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html</remarks>
[EcsShape]
public sealed partial record MountPoint
{
    /// <summary>The <see cref="Volume.Name"/> of a volume in the same task definition.</summary>
    public string? SourceVolume { get; init; }

    /// <summary>
    /// Where in the container the volume appears: an absolute path. On Windows it must be on the same drive as the
    /// source.
    /// </summary>
    [ItemKey]
    public string? ContainerPath { get; init; }

    /// <summary>Whether the container may only read the volume.</summary>
    /// <value>Null: false; the container may write.</value>
    [AbsentMeans(false)]
    public bool? ReadOnly { get; init; }
}
