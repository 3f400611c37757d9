using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The cluster cannot be deleted because it still has active services. Scale each to 0 and delete it with
/// <see cref="Models.DeleteServiceRequest"/> (or delete it with <c>Force</c>), wait until none is left, then delete the
/// cluster.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</remarks>
[EcsError]
public sealed partial class ClusterContainsServicesException : EcsServiceException;
