using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service failed to carry the request out, through no fault of the request. The call has already been retried;
/// <see cref="EcsServiceException.Attempts"/> is the number of attempts. The state of a change is unknown: read it before
/// sending the change again, or send it with the same idempotency token. Every operation can throw it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError(IsFault = true)]
public sealed partial class ServerException : EcsServiceException;
