using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A capacity provider cannot be removed from the cluster because tasks still use it. Move its services to another
/// capacity provider, wait until its tasks have stopped, then send the request again.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html
/// </remarks>
[EcsError]
public sealed partial class ResourceInUseException : EcsServiceException;
