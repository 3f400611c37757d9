using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The Fargate platform version that was asked for does not exist. Use one that does, such as <c>1.4.0</c>, or
/// <c>LATEST</c>, which is also the default.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError]
public sealed partial class PlatformUnknownException : EcsServiceException;
