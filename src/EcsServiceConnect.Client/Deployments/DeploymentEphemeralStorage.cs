using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEphemeralStorage.html</remarks>
[EcsShape]
public sealed partial record DeploymentEphemeralStorage
{
    /// <summary>TODO </summary>
    public string? KmsKeyId { get; init; }
}
