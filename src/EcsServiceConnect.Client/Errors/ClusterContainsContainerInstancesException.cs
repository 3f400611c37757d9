using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>TODO The cluster still has registered container instances.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html</remarks>
[EcsError]
public sealed partial class ClusterContainsContainerInstancesException : EcsServiceException;
