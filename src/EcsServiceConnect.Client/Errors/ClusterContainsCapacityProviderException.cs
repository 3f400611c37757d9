using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The cluster cannot be deleted because a capacity provider still belongs to it, such as one of ECS Managed Instances.
/// Delete the cluster's capacity providers first, then the cluster.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</remarks>
[EcsError]
public sealed partial class ClusterContainsCapacityProviderException : EcsServiceException;
