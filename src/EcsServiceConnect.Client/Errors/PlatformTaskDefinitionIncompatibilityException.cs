using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The Fargate platform version that was asked for lacks something that the task definition needs, such as a volume
/// type or an operating system. Ask for <c>LATEST</c>, or leave the platform version out, or change the task
/// definition.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError]
public sealed partial class PlatformTaskDefinitionIncompatibilityException : EcsServiceException;
