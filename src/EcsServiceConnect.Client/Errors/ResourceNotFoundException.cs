using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A resource that the request names does not exist in this account and region, because it is mistyped or was deleted.
/// Check the name or the ARN, and the region that the client calls.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GetTaskProtection.html</remarks>
[EcsError]
public sealed partial class ResourceNotFoundException : EcsServiceException;
