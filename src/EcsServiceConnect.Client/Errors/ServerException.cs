using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service failed to carry the request out, through no fault of the request. The retry policy has already repeated
/// the call where it allows that, and <see cref="EcsServiceException.Attempts"/> says how often. What state a change is
/// in is not known: read it before sending the change again, or send it with the same idempotency token. Every
/// operation can end in it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError(IsFault = true)]
public sealed partial class ServerException : EcsServiceException;
