using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The KMS keys for storage that is managed for the cluster's tasks. Both must be keys of a single region, not
/// multi-region keys.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedStorageConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ManagedStorageConfiguration
{
    /// <summary>
    /// The key for volumes that ECS creates and attaches to tasks (Amazon EBS), by id or ARN. A volume configuration
    /// that names a key of its own overrides it.
    /// </summary>
    /// <value>Null: EBS's default encryption for the account decides.</value>
    public string? KmsKeyId { get; init; }

    /// <summary>The key for the ephemeral storage of Fargate tasks, by id or ARN.</summary>
    /// <value>Null: a key owned by AWS.</value>
    public string? FargateEphemeralStorageKmsKeyId { get; init; }
}
