using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A member of the request has a value that the service does not accept, or members contradict each other: a wrong
/// form, a number out of range, a combination that the launch type or network mode rules out. The message names the
/// member; correct it before sending the request again. Every operation can end in it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError]
public sealed partial class InvalidParameterException : EcsServiceException;
