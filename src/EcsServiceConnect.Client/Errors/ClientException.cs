using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The request cannot be carried out as sent: it names something that does not exist or that the caller may not use, or
/// breaks a rule of the operation for which there is no error type of its own. The message says which; correct the
/// request before sending it again. Every operation can end in it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError]
public sealed partial class ClientException : EcsServiceException;
