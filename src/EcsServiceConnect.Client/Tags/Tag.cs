using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html</remarks>
[EcsShape]
public sealed partial record Tag
{
    /// <summary>TODO ['min=1', 'max=128', 'pattern=([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)']</summary>
    public string? Key { get; init; }

    /// <summary>TODO ['min=0', 'max=256', 'pattern=([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)']</summary>
    public string? Value { get; init; }
}
