using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The ephemeral storage that Fargate gave a task. Received only.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskEphemeralStorage.html</remarks>
[EcsShape]
public sealed partial record TaskEphemeralStorage
{
    /// <summary>The size in GiB, 20 to 200.</summary>
    public int? SizeInGiB { get; init; }

    /// <summary>The id of the AWS KMS key that encrypts the storage, as the cluster sets it for Fargate.</summary>
    /// <value>Null where the key that AWS owns is used.</value>
    public string? KmsKeyId { get; init; }
}
