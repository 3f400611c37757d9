using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedStorageConfiguration.html</remarks>
[EcsShape]
public sealed partial record ManagedStorageConfiguration
{
    /// <summary>TODO </summary>
    public string? KmsKeyId { get; init; }

    /// <summary>TODO </summary>
    public string? FargateEphemeralStorageKmsKeyId { get; init; }
}
