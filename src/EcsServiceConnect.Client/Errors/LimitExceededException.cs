using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A quota of the account or of the resource is full. It is not a request to slow down, so the call is not repeated by
/// itself: remove what is no longer needed, or ask for a higher quota in Service Quotas.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html</remarks>
[EcsError]
public sealed partial class LimitExceededException : EcsServiceException;
