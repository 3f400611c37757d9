using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The caller's credentials are good, but its IAM policies, or a limit above them such as a service control policy, do
/// not allow the operation on this resource. Repeating the call does not help: the message usually names the missing
/// permission, which must be granted to the caller. Every operation can end in it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError]
public sealed partial class AccessDeniedException : EcsServiceException;
