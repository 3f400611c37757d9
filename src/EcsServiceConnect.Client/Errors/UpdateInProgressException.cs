using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The resource is still being changed by an earlier call, as a cluster is while its capacity providers are attached or
/// detached. Wait until that is over (for a cluster, until <see cref="Models.Cluster.AttachmentsStatus"/> is
/// <c>UPDATE_COMPLETE</c>), then send the request again.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html</remarks>
[EcsError]
public sealed partial class UpdateInProgressException : EcsServiceException;
