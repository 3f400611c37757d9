using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>TODO The cluster still has running tasks.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html</remarks>
[EcsError]
public sealed partial class ClusterContainsTasksException : EcsServiceException;
