using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The resource is still being changed by an earlier request. For a cluster, this is so while capacity providers are
/// attached or detached: wait until <see cref="Models.Cluster.AttachmentsStatus"/> is no longer
/// <c>UPDATE_IN_PROGRESS</c>. For a container instance, while its agent is updated: wait until
/// <see cref="Models.ContainerInstance.AgentUpdateStatus"/> is <c>UPDATED</c> or <c>FAILED</c>. Then send the request
/// again.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html
/// </remarks>
[EcsError]
public sealed partial class UpdateInProgressException : EcsServiceException;
