using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Settings of a cluster for what its tasks share: sessions of ECS Exec, and the encryption of storage that ECS or
/// Fargate manages.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterConfiguration.html</remarks>
[EcsShape]
public sealed partial record ClusterConfiguration
{
    /// <summary>How sessions of <c>ExecuteCommand</c> are encrypted and logged.</summary>
    /// <value>Null: they use the task definitions' <c>awslogs</c> configuration and no key of your own.</value>
    public ExecuteCommandConfiguration? ExecuteCommandConfiguration { get; init; }

    /// <summary>The KMS keys for volumes that ECS attaches and for Fargate's ephemeral storage.</summary>
    /// <value>Null: keys owned by AWS, or the account's default key for EBS.</value>
    public ManagedStorageConfiguration? ManagedStorageConfiguration { get; init; }
}
