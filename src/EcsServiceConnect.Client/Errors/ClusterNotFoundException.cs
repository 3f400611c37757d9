using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The cluster that the request names, or <c>default</c> where it names none, does not exist in this account and
/// region. Check the name, the region and the account of the client, or create the cluster first. A cluster that was
/// deleted counts as not existing.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError]
public sealed partial class ClusterNotFoundException : EcsServiceException;
