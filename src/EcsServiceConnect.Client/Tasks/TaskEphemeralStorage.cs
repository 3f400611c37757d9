using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The ephemeral storage that Fargate gave a task. Set by the service.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskEphemeralStorage.html</remarks>
[EcsShape]
public sealed partial record TaskEphemeralStorage
{
    /// <summary>The size in GiB, 20 to 200.</summary>
    public int? SizeInGiB { get; init; }

    /// <summary>The AWS KMS key that encrypts the storage.</summary>
    /// <value>Null where the key that AWS owns is used.</value>
    public string? KmsKeyId { get; init; }
}
