using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The cluster cannot be deleted because it still has active capacity providers, such as those of ECS Managed
/// Instances. Delete them first with <see cref="Models.DeleteCapacityProviderRequest"/>, then the cluster.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</remarks>
[EcsError]
public sealed partial class ClusterContainsCapacityProviderException : EcsServiceException;
