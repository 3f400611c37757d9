using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How the ephemeral storage of a deployment's Fargate tasks is encrypted. Received only; it follows from the cluster,
/// by <see cref="ManagedStorageConfiguration.FargateEphemeralStorageKmsKeyId"/>.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEphemeralStorage.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentEphemeralStorage
{
    /// <summary>The AWS KMS key that encrypts the storage, as id or ARN.</summary>
    /// <value>Null if the storage is encrypted with a key that AWS owns.</value>
    public string? KmsKeyId { get; init; }
}
