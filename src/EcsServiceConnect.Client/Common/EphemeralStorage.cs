using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html</remarks>
[EcsShape]
public sealed partial record EphemeralStorage
{
    /// <summary>TODO ['required=True']</summary>
    public required int? SizeInGiB { get; init; }
}
