using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html</remarks>
[EcsShape]
public sealed partial record Tmpfs
{
    /// <summary>TODO ['required=True']</summary>
    public required string ContainerPath { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required int? Size { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? MountOptions { get; init; }
}
