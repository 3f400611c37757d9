using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The cluster cannot be deleted because container instances are still registered with it. Drain and deregister them
/// first (<see cref="Models.DeregisterContainerInstanceRequest"/>; terminating EC2 instances does that too), then
/// delete the cluster.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</remarks>
[EcsError]
public sealed partial class ClusterContainsContainerInstancesException : EcsServiceException;
