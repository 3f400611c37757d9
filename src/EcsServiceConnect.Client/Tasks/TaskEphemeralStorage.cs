using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskEphemeralStorage.html</remarks>
[EcsShape]
public sealed partial record TaskEphemeralStorage
{
    /// <summary>TODO </summary>
    public int? SizeInGiB { get; init; }

    /// <summary>TODO </summary>
    public string? KmsKeyId { get; init; }
}
