using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service exists but is not active: it is draining or has been deleted, and can no longer be changed. Wait until
/// it is inactive and create it again with <see cref="Models.CreateServiceRequest"/>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html</remarks>
[EcsError]
public sealed partial class ServiceNotActiveException : EcsServiceException;
