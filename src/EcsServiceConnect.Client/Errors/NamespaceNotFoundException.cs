using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The Cloud Map namespace that the request names, or that is the cluster's Service Connect default, does not exist in
/// this region or is not visible to this account. Check the name or ARN, or create the namespace in AWS Cloud Map
/// first. Creating a cluster with a plain name as its default creates the namespace.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError]
public sealed partial class NamespaceNotFoundException : EcsServiceException;
