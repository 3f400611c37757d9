using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The cluster cannot be deleted because tasks are still running in it. Stop those that no service keeps with
/// <see cref="Models.StopTaskRequest"/>, wait until they have stopped, then delete the cluster.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</remarks>
[EcsError]
public sealed partial class ClusterContainsTasksException : EcsServiceException;
